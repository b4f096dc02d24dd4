import Diagnostics
package import Incidents
import Markdown

/// What readers were told at a moment, as a page quotes it.
package struct Announcement: Sendable {
  let time: Instant
  let isApproximate: Bool
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
    status = posted.status
    next = posted.next
    path = "\(id)/updates/\(posted.name).html"
    let parts = [posted.update.summary, posted.update.impact, posted.update.actions].compactMap(\.self)
    let text = parts.map { $0.last == "\n" ? $0 : $0 + "\n" }.joined(separator: "\n")
    // Links between documents are not followed from here: the text stands on pages in several folders.
    let (fragment, _) = MarkdownRenderer.render(SourceText(name: path, text: text), links: .wholeAddresses)
    html = fragment.map { Self.withoutHeadings($0.html) } ?? ""
  }

  /// A heading within an update has no place in the page's outline.
  private static func withoutHeadings(_ html: String) -> String {
    guard html.utf8.contains(UInt8(ascii: "h")) else { return html }
    var out = ""
    out.reserveCapacity(html.utf8.count)
    for line in html.htmlLines {
      out += (isHeading(line) ? "<p><strong>\(inside(line))</strong></p>" : line) + "\n"
    }
    return out
  }

  private static func isHeading(_ line: Substring) -> Bool {
    line.begins(with: "<h") && line.hasSuffix(">") && line.dropLast().suffix(4).begins(with: "</h")
  }

  /// What stands between the heading's tags, without the link to itself.
  private static func inside(_ line: Substring) -> Substring {
    let text = line.drop { $0 != ">" }.dropFirst().dropLast("</h1>".count)
    guard let link = text.firstRange(of: " <a class=\"permalink\"") else { return text }
    return text[..<link.lowerBound]
  }
}
