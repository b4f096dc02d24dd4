package import Incidents
package import Markdown
import Text

/// What readers were told at a moment, as a page quotes it.
package struct Announcement: Sendable {
  let time: Instant
  let isApproximate: Bool
  /// Whether `time` only says where it stands among others: nobody may know when it was.
  let isTimeHidden: Bool
  let status: IncidentStatus
  /// When the next one is due; nil once resolved.
  let next: Instant?
  /// The path of its page from the site's root.
  let path: String
  /// Its parts as HTML.
  let html: String

  /// `tables` says whether it is quoted on a page, or where no style sheet is.
  package init(_ posted: PostedUpdate, of id: IncidentID, tables: HTMLStyle.Tables = .responsive) {
    time = posted.time
    isApproximate = posted.isApproximate
    isTimeHidden = false
    status = posted.status
    next = posted.next
    path = "\(id)/updates/\(posted.name).html"
    // Each by itself, as in its document: what one leaves open takes nothing of the next in.
    html = posted.update.texts.map { [path] in Self.html(of: $0, path, tables) }.joined()
  }

  /// The end of an incident that no update reported: it has no page of its own.
  package init(_ closing: ClosingEntry, of id: IncidentID) {
    time = closing.time
    // The text says so.
    isApproximate = false
    isTimeHidden = !closing.isTimeOfResolution
    status = .resolved
    next = nil
    path = "\(id)/index.html"
    html = "<p>\(Markup.escaped(closing.text))</p>\n"
  }

  /// `~2026-01-05 12:00 UTC`; nil where the time is not public.
  var when: String? { isTimeHidden ? nil : (isApproximate ? "~" : "") + time.description }

  private static func html(of text: MarkdownText, _ path: String, _ tables: HTMLStyle.Tables) -> String {
    // Links between documents are not followed from here: the text stands on pages in several folders.
    let (fragment, _) = MarkdownRenderer.render(
      SourceText(name: path, text: text.source), links: .wholeAddresses,
      style: HTMLStyle(tables: tables, headings: .text))
    return fragment?.html ?? ""
  }
}
