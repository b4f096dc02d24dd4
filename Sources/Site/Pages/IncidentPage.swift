import Documents
import Incidents
package import Markdown
package import Templates

/// The page of an incident: its review, with the facts in a panel and the course of it drawn.
package struct IncidentPage: Sendable {
  let incident: IncidentEntry
  let review: ReviewSections
  /// Shown in full, the latest first; empty where the review tells the story.
  let updates: [Announcement]
  /// The way from the page to the site's root; nil where there is no site.
  let root: String?

  /// `review` is the document as HTML for pages.
  package init(
    _ incident: IncidentEntry, review: HTMLFragment, drawing: TimelineDrawing?, updates: [Announcement],
    place: SitePlace?
  ) {
    self.incident = incident
    self.updates = updates.reversed()
    self.review = ReviewSections(
      review, severity: incident.severity, status: incident.status, drawing: drawing)
    root = place?.root
  }
}

/// The fields that `pages/incident.html` may use.
package enum IncidentPageFields {
  package static var list: FieldList { shape.list }
  package static let template = "pages/incident.html"

  static let shape = Shape<IncidentPage>(
    "an incident's page",
    [
      .text("id", "The incident's id: `INC-42`") { $0.incident.id.text },
      .text("title", "The incident's title") { $0.incident.title },
      .url("home", "The list of incidents; empty where the page is part of no site") { page in
        page.root.map { $0 + SiteFrame.Section.incidents.path }
      },
      .text("severity", "The severity with its name: `P1 - High`; empty for maintenance") {
        $0.incident.maintenance == nil ? $0.incident.severity.label : nil
      },
      .text("rank", "The severity's place in the runbook, from 0 to 3") { String($0.incident.severity.rank) },
      .text("status", "The status: `Resolved`, of maintenance `Completed` or `Cancelled`; or `Withdrawn`") {
        $0.incident.statusLabel
      },
      .text("status_class", "The same as the style sheet names it: `resolved`") { $0.incident.status.className },
      .markup("heading", "The review's first heading, as HTML") { $0.review.heading },
      .markup("facts", "What the review says before its first section, as HTML: a table of one row as a list of facts")
      {
        $0.review.facts
      },
      .list("updates", "The status updates in full, the latest first; none where the review is shown", update) { page in
        page.updates.enumerated().map { index, update in
          PlacedAnnouncement(announcement: update, root: "../", isLatest: index == 0)
        }
      },
      .markup("review", "The review from its first section on, as HTML, with its drawing") { $0.review.sections },
    ])

  static let update = Shape<PlacedAnnouncement>(
    "a status update",
    [
      .url("url", "Its page") { $0.root + $0.announcement.path },
      .text("time", "When it was told: `2025-11-27 14:04 UTC`; empty for an end whose time is not public") {
        $0.announcement.when
      },
      .text("status", "The status at the time") { $0.announcement.status.rawValue },
      .text("status_class", "The same as the style sheet names it") { $0.announcement.status.className },
      .text("next", "When the next one is due; empty where it has come, and once resolved") {
        $0.isLatest ? $0.announcement.next?.description : nil
      },
      .markup("html", "What it says, as HTML") { $0.announcement.bytes },
    ])
}

/// An announcement with the way from the page that quotes it to the site's root.
struct PlacedAnnouncement: Sendable {
  let announcement: Announcement
  let root: String
  /// Whether nothing was told after it.
  var isLatest = true
}
