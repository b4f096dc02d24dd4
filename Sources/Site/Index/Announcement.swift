package import Incidents
import Markdown
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

  package init(_ posted: PostedUpdate, of id: IncidentID) {
    time = posted.time
    isApproximate = posted.isApproximate
    isTimeHidden = false
    status = posted.status
    next = posted.next
    path = "\(id)/updates/\(posted.name).html"
    // Each by itself, as in its document: what one leaves open takes nothing of the next in.
    html = posted.update.texts.map { [path] in Self.html(of: $0, path) }.joined()
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

  private static func html(of text: MarkdownText, _ path: String) -> String {
    // Links between documents are not followed from here: the text stands on pages in several folders.
    let (fragment, _) = MarkdownRenderer.render(SourceText(name: path, text: text.source), links: .wholeAddresses)
    return fragment.map(withoutHeadings) ?? ""
  }

  /// A heading within an update has no place in the page's outline: its words stay, without the link to itself.
  private static func withoutHeadings(_ fragment: HTMLFragment) -> String {
    guard !fragment.headings.isEmpty else { return fragment.html }
    var rest = Array(fragment.html.utf8)[...]
    var out: [UInt8] = []
    for heading in fragment.headings {
      guard let open = rest.firstRange(of: Array("<h\(heading.level) id=\"\(heading.id)\">".utf8)),
        let close = rest[open.upperBound...].firstRange(of: Array("</h\(heading.level)>".utf8))
      else { continue }
      let inside = rest[open.upperBound..<close.lowerBound]
      let words = inside[..<(inside.firstRange(of: permalink)?.lowerBound ?? inside.endIndex)]
      out += rest[..<open.lowerBound] + Array("<p><strong>".utf8) + words + Array("</strong></p>".utf8)
      rest = rest[close.upperBound...]
    }
    return String(decoding: out + rest, as: UTF8.self)
  }

  private static let permalink = Array(" <a class=\"permalink\"".utf8)
}
