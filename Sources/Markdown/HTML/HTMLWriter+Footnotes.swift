/// Footnotes as git hosts show them: numbers that lead to the notes below the text, from which links lead back.
///
/// A text that another page quotes has no links, since its ids would be those of other texts of the page.
extension HTMLWriter {
  mutating func openFootnotes() {
    html.startLine()
    html.append("<section class=\"footnotes\" aria-label=\"Footnotes\">\n<ol>\n")
    footnote = 0
  }

  mutating func openFootnote() {
    footnote += 1
    html.append("<li")
    if hasIDs {
      html.append(" id=\"fn-")
      html.append(number: footnote)
      html.append("\"")
    }
    html.append(direction)
    html.append(">\n")
    containerStart = html.count
    paragraphEnd = 0
  }

  mutating func closeFootnote(number: Int, uses: Int) {
    let isInParagraph = paragraphEnd == html.count
    if hasIDs, isInParagraph { html.removeLast("</p>\n".utf8.count) }
    if hasIDs { for use in 1...max(1, uses) { writeBackLink(to: number, use: use) } }
    if hasIDs, isInParagraph { html.append("</p>\n") }
    html.startLine()
    html.append("</li>\n")
  }

  mutating func closeFootnotes() { html.append("</ol>\n</section>\n") }

  mutating func writeReference(to number: Int, use: Int) {
    guard hasIDs else {
      html.append("<sup>")
      html.append(number: number)
      return html.append("</sup>")
    }
    html.append("<sup class=\"footnote\"><a href=\"#fn-")
    html.append(number: number)
    html.append("\" id=\"")
    append(referenceTo: number, use)
    html.append("\">")
    html.append(number: number)
    html.append("</a></sup>")
  }

  private mutating func writeBackLink(to number: Int, use: Int) {
    html.append(" <a class=\"footnote-back\" href=\"#")
    append(referenceTo: number, use)
    html.append("\" aria-label=\"Back to reference ")
    html.append(number: number)
    if use > 1 {
      html.append("-")
      html.append(number: use)
    }
    html.append("\">\u{21A9}\u{FE0E}")
    if use > 1 {
      html.append("<sup>")
      html.append(number: use)
      html.append("</sup>")
    }
    html.append("</a>")
  }

  private mutating func append(referenceTo number: Int, _ use: Int) {
    html.append("fnref-")
    html.append(number: number)
    guard use > 1 else { return }
    html.append("-")
    html.append(number: use)
  }
}
