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
  /// Its parts as HTML in UTF-8.
  let bytes: [UInt8]

  /// `tables` says whether it is quoted on a page, or where no style sheet is.
  package init(_ posted: PostedUpdate, of id: IncidentID, tables: HTMLStyle.Tables = .responsive) {
    time = posted.time
    isApproximate = posted.isApproximate
    isTimeHidden = false
    status = posted.status
    next = posted.next
    path = "\(id)/updates/\(posted.name).html"
    // Each by itself, as in its document: what one leaves open takes nothing of the next in.
    bytes = posted.update.texts.flatMap { [path] in Self.html(of: $0, path, tables) }
  }

  /// The end of an incident that no update reported: it has no page of its own.
  package init(_ closing: ClosingEntry, of id: IncidentID) {
    time = closing.time
    // The text says so.
    isApproximate = false
    isTimeHidden = !closing.isTimeOfResolution
    status = closing.status
    next = nil
    path = "\(id)/index.html"
    var paragraph: [UInt8] = []
    paragraph.append("<p>")
    paragraph.append(escaping: closing.text)
    paragraph.append("</p>\n")
    bytes = paragraph
  }

  /// `~2026-01-05 12:00 UTC`; nil where the time is not public.
  var when: String? { isTimeHidden ? nil : (isApproximate ? "~" : "") + time.description }

  /// The same as a text.
  var html: String { String(decoding: bytes, as: UTF8.self) }

  private static func html(of text: MarkdownText, _ path: String, _ tables: HTMLStyle.Tables) -> [UInt8] {
    // Links between documents are not followed from here: the text stands on pages in several folders.
    let (fragment, _) = MarkdownRenderer.render(
      SourceText(name: path, text: text.source), links: .wholeAddresses,
      style: HTMLStyle(tables: tables, headings: .text))
    return fragment?.bytes ?? []
  }
}
