import Documents
package import Incidents
import Markdown

/// The site's Atom feed (RFC 4287): an entry for each status update, since readers of a feed never see that an entry has
/// grown, and one for each published review.
package struct AtomFeed: Sendable {
  /// How many entries a feed holds, the newest.
  package static let listed = 100

  /// What an entry is made from: most never are, since a feed holds the newest alone.
  package struct Entry: Sendable {
    /// When it was told, by which entries are sorted.
    fileprivate let time: Instant
    /// When it was last corrected; the same for one that never was.
    fileprivate let changed: Instant
    fileprivate let id: String
    fileprivate let title: String
    fileprivate let content: Content
    /// How many entries were made before it: of those of one moment the last to be told is the newest.
    fileprivate var place = 0
  }

  fileprivate enum Content: Sendable {
    case update(PostedUpdate, IncidentID)
    case closing(ClosingEntry, IncidentID)
    case review(IncidentID)
  }

  private let frame: SiteFrame
  private let baseURL: String
  /// The feed's own id.
  private let id: String
  private var entries: [Entry] = []
  private var added = 0

  /// Nil where nobody knows where the site will be served: addresses in a feed are whole ones.
  package init?(of frame: SiteFrame) {
    guard let baseURL = frame.baseURL,
      let id = frame.identity.feed(at: SiteFrame.feed, for: frame.isPublic ? .public : .internal)
    else { return nil }
    self.frame = frame
    self.baseURL = baseURL
    self.id = id
  }

  /// The entries of an incident as the site's edition shows it, in the order in which readers were told; none of one that
  /// lies wholly ahead of the site's day, which programs are told of once it begins.
  package func entries(of incident: Incident, _ runbook: Runbook) -> [Entry] {
    guard !incident.isAhead(of: frame.day) else { return [] }
    var entries: [Entry] = []
    let posted = incident.postedUpdates(runbook)
    for (update, name) in zip(posted, posted.permanentNames) {
      entries.append(
        Entry(
          time: update.time, changed: update.changed, id: id(incident, update.named, "update/\(name)"),
          title: "\(update.status.rawValue): \(incident.title) (\(incident.id))", content: .update(update, incident.id))
      )
    }
    if let closing = incident.closing {
      entries.append(
        Entry(
          time: closing.time, changed: closing.time,
          id: id(incident, Incident.began(incident.timeline) ?? closing.time, closing.name),
          title: "\(closing.status.rawValue): \(incident.title) (\(incident.id))",
          content: .closing(closing, incident.id)))
    }
    if incident.isReviewPublished, let time = Self.time(ofReview: incident) {
      entries.append(
        Entry(
          time: time, changed: time, id: id(incident, Incident.began(incident.timeline) ?? time, "review"),
          title: "Review: \(incident.title) (\(incident.id))", content: .review(incident.id)))
    }
    return entries
  }

  /// Takes the entries of an incident. Only the newest are kept.
  package mutating func add(_ told: [Entry]) {
    for var entry in told {
      entry.place = added
      added += 1
      entries.append(entry)
    }
    if entries.count > 4 * Self.listed { entries = newest }
  }

  /// When the review was held, else when its incident ended, as far as the edition knows it; nil where it knows no
  /// moment.
  private static func time(ofReview incident: Incident) -> Instant? {
    if let time = incident.review.meeting?.instant ?? incident.resolvedTime?.instant { return time }
    if let published = incident.publishedReview { return Instant(published.date, secondOfDay: 0) }
    return incident.timeline.lazy.compactMap(\.time.instant).max()
  }

  /// The file, at `SiteFrame.feed`.
  package var text: String {
    let entries = newest
    // A feed without entries is as new as the site.
    let updated = entries.map(\.changed).max() ?? Instant(frame.day, secondOfDay: 0)
    let address = Markup.escaped(baseURL)
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
      <id>\(Markup.escaped(id))</id>
      <title>\(Markup.escaped(frame.name))</title>
      <updated>\(updated.timestamp)</updated>
      <author><name>\(Markup.escaped(frame.name))</name></author>
      <link rel="self" type="application/atom+xml" href="\(address)\(SiteFrame.feed)"/>
      <link rel="alternate" type="text/html" href="\(address)"/>
      \(entries.map(xml).joined())</feed>

      """
  }

  private var newest: [Entry] {
    Array(entries.sorted { $0.time == $1.time ? $0.place > $1.place : $0.time > $1.time }.prefix(Self.listed))
  }

  /// The year is part of the id for ever (RFC 4151 2.1): `time` is one that does not change.
  private func id(_ incident: Incident, _ time: Instant, _ rest: String) -> String {
    frame.identity.tag("\(incident.id)/\(rest)", since: time.date.components.year) ?? ""
  }

  private func xml(_ entry: Entry) -> String {
    let path: String, html: String, category: String
    switch entry.content {
    case .update(let update, let id):
      let told = Announcement(update, of: id, tables: .plain)
      // Readers show an empty entry.
      html = told.bytes.isEmpty ? "<p>\(told.status.rawValue)</p>\n" : told.html
      (path, category) = (told.path, told.status.className)
    case .closing(let closing, let id):
      let told = Announcement(closing, of: id)
      (path, html, category) = ("\(id)/", told.html, told.status.className)
    case .review(let id):
      (path, html, category) = ("\(id)/", "<p>The review of \(id) is published.</p>\n", "review")
    }
    return """
      <entry>
      <id>\(Markup.escaped(entry.id))</id>
      <title>\(Markup.escaped(entry.title))</title>
      <published>\(entry.time.timestamp)</published>
      <updated>\(entry.changed.timestamp)</updated>
      <link rel="alternate" type="text/html" href="\(Markup.escaped(baseURL + path))"/>
      <category term="\(category)"/>
      <content type="html">\(Markup.escaped(html))</content>
      </entry>

      """
  }
}
