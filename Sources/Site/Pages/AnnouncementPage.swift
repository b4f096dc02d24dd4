import Documents
package import Incidents
package import Markdown
package import Templates

/// The page of a status update or of a resolution notice.
package struct AnnouncementPage: Sendable {
  let incident: IncidentEntry
  /// `Status update`, `Resolution notice`.
  let heading: String
  let status: IncidentStatus
  /// `2025-11-27 14:04 UTC`; nil where nobody knows.
  let time: String?
  let body: HTMLFragment
  /// The way from the page to its incident's folder.
  let folder: String
  let root: String?
  /// The updates before and after it.
  let before: LinkList.Link?
  let after: LinkList.Link?

  /// A status update; `index` is its place among all that were posted.
  package init(
    update index: Int, of posted: [PostedUpdate], _ incident: IncidentEntry, body: HTMLFragment, place: SitePlace?
  ) {
    let update = posted[index]
    self.incident = incident
    heading = posted.count > 1 ? "Status update \(index + 1) of \(posted.count)" : "Status update"
    status = update.status
    time = (update.isApproximate ? "~" : "") + update.time.description
    self.body = body
    folder = "../"
    root = place?.root
    before = index > 0 ? Self.link(posted[index - 1]) : nil
    after = index + 1 < posted.count ? Self.link(posted[index + 1]) : nil
  }

  /// The resolution notice.
  package init(notice incident: IncidentEntry, resolved: RecordedTime?, body: HTMLFragment, place: SitePlace?) {
    self.incident = incident
    heading = "Resolution notice"
    status = incident.status
    time = resolved.flatMap { time in time.instant.map { (time.isApproximate ? "~" : "") + $0.description } }
    self.body = body
    folder = ""
    root = place?.root
    before = nil
    after = nil
  }

  private static func link(_ update: PostedUpdate) -> LinkList.Link {
    LinkList.Link(update.time.description, url: "\(update.name).html")
  }
}

/// The fields that `pages/announcement.html` may use.
package enum AnnouncementPageFields {
  package static var list: FieldList { shape.list }
  package static let template = "pages/announcement.html"

  static let shape = Shape<AnnouncementPage>(
    "the page of an update or a notice",
    [
      .text("id", "The incident's id: `INC-42`") { $0.incident.id.text },
      .text("title", "The incident's title") { $0.incident.title },
      .url("home", "The list of incidents; empty where the page is part of no site") { page in
        page.root.map { $0 + SiteFrame.Section.incidents.path }
      },
      .url("incident", "The incident's page") { $0.folder + "index.html" },
      .text("heading", "What it is: `Status update 2 of 3`, `Resolution notice`") { $0.heading },
      .text("status", "The status at the time: `Investigating`") { $0.status.rawValue },
      .text("status_class", "The same as the style sheet names it: `investigating`") { $0.status.className },
      .text("time", "When it was told: `2025-11-27 14:04 UTC`") { $0.time },
      .markup("body", "The document, as HTML") { $0.body.bytes },
      .flag("has_neighbours", "Whether there is an update before or after it") { $0.before != nil || $0.after != nil },
      .record("before", "The update before it", neighbour) { $0.before },
      .record("after", "The update after it", neighbour) { $0.after },
    ])

  private static let neighbour = Shape<LinkList.Link>(
    "a neighbouring update",
    [
      .text("text", "When it was told") { $0.text },
      .url("url", "Its page") { $0.url },
    ])
}
