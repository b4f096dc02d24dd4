import MarkdownSyntax

extension HTMLWriter {
  mutating func open(_ list: ListForm) {
    html.startLine()
    guard case .numbers(let first) = list else { return html.append("<ul>\n") }
    html.append("<ol")
    if first != 1 {
      html.append(" start=\"")
      html.append(number: first)
      html.append("\"")
    }
    html.append(">\n")
  }

  mutating func close(_ list: ListForm) {
    if case .bullets = list { html.append("</ul>\n") } else { html.append("</ol>\n") }
  }

  mutating func open(_ item: ListItem) {
    html.startLine()
    html.append(item.isTask ? "<li class=\"task\"" : "<li")
    html.append(direction)
    html.append(">")
    containerStart = html.count
  }

  mutating func closeItem() { html.append("</li>\n") }

  mutating func openQuote() {
    html.startLine()
    html.append("<blockquote")
    html.append(direction)
    html.append(">\n")
    containerStart = html.count
  }

  mutating func closeQuote() {
    html.startLine()
    html.append("</blockquote>\n")
  }

  /// Without a style sheet it is a quote below a word.
  mutating func open(_ alert: Alert) {
    html.startLine()
    html.append("<blockquote class=\"alert alert-")
    html.append(alert.name)
    html.append("\">\n<p class=\"alert-title\"><strong>")
    html.append(alert.title)
    html.append("</strong></p>\n")
  }

  mutating func closeAlert() { closeQuote() }

  mutating func openDetails(isOpen: Bool, hasSummary: Bool) {
    html.startLine()
    html.append(isOpen ? "<details open=\"\">\n" : "<details>\n")
    guard hasSummary else { return }
    html.append("<summary")
    html.append(direction)
    html.append(">")
  }

  mutating func closeSummary() { html.append("</summary>\n") }

  mutating func closeDetails() {
    html.startLine()
    html.append("</details>\n")
  }

  mutating func openCodeBlock(language info: borrowing Span<UInt8>, in range: Range<Int>) {
    html.startLine()
    html.append("<pre><code")
    if !range.isEmpty {
      // As CommonMark's reader does from 0.31 on, a name that begins so is not begun twice.
      html.append(info.begins(with: "language-", at: range.lowerBound) ? " class=\"" : " class=\"language-")
      html.append(text: info, in: range)
      html.append("\"")
    }
    html.append(">")
  }

  mutating func closeCodeBlock() { html.append("</code></pre>\n") }

  mutating func writeThematicBreak() {
    html.startLine()
    html.append("<hr />\n")
  }
}

extension Span<UInt8> {
  fileprivate func begins(with text: StaticString, at start: Int) -> Bool {
    guard start + text.utf8CodeUnitCount <= count else { return false }
    for index in 0..<text.utf8CodeUnitCount where self[start + index] != text.utf8Start[index] { return false }
    return true
  }
}
