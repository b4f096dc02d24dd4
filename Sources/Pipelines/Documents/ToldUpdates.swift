import Incidents
import Site

/// What readers of an edition were told of an incident, as its page quotes and links it.
struct ToldUpdates: Sendable {
  /// The status updates in time order.
  let posted: [PostedUpdate]
  /// The place of each among them, by its name.
  let places: [String: Int]
  /// Whether there is a resolution notice to link to.
  let hasNotice: Bool
  private let id: IncidentID
  private let closing: ClosingEntry?

  /// `incident` and `runbook` are the edition's views.
  init(of incident: borrowing Incident, _ runbook: borrowing Runbook, in edition: Edition) {
    id = incident.id
    posted = incident.postedUpdates(runbook)
    places = Dictionary(zip(posted.map(\.name), posted.indices)) { first, _ in first }
    hasNotice = incident.status.isOver && edition.includesNotice(of: incident)
    closing = incident.closing
  }

  /// The updates, and the end that no update reported.
  var announcements: [Announcement] {
    let updates = posted.map { Announcement($0, of: id) }
    guard let closing else { return updates }
    return updates + [Announcement(closing, of: id)]
  }

  /// Markdown with the end that no update reported below it.
  func closed(_ markdown: [UInt8]) -> [UInt8] {
    closing.map { markdown + "\n\($0.text)\n".utf8 } ?? markdown
  }

  /// The incident's other documents, as links beside its review.
  var lists: [LinkList] {
    var links = posted.map { update in
      LinkList.Link(
        (update.isApproximate ? "~" : "") + update.time.dateAndClock, url: "updates/\(update.name).html",
        note: update.status.rawValue)
    }
    if hasNotice { links.append(LinkList.Link("Resolution notice", url: "resolution.html")) }
    return links.isEmpty ? [] : [LinkList(title: "Updates", links: links)]
  }
}
