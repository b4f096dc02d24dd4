import Markdown
import Text

/// The HTML of a text that exceeds no limit.
func html(_ markdown: String, links: LinkPolicy = .asWritten) -> String? {
  fragment(markdown, links: links)?.html
}

func fragment(
  _ markdown: String, links: LinkPolicy = .asWritten, style: HTMLStyle = .plain
) -> HTMLFragment? {
  MarkdownRenderer.render(SourceText(name: "test.md", text: markdown), links: links, style: style).fragment
}

/// What a text that exceeds no limit consists of.
func outline(_ markdown: String, links: LinkPolicy = .asWritten) -> DocumentOutline? {
  fragment(markdown, links: links)?.outline
}

/// The cells of the tables of a text, row by row, as HTML.
func cells(_ markdown: String) -> [[String]] {
  guard let html = html(markdown) else { return [] }
  var rows: [[String]] = []
  for line in html.split(separator: "\n") {
    if line.contains("<tr>") { rows.append([]) }
    guard line.hasSuffix("</th>") || line.hasSuffix("</td>"), let start = line.firstIndex(of: ">") else { continue }
    rows[rows.count - 1].append(String(line[line.index(after: start)...].dropLast(5)))
  }
  return rows
}
