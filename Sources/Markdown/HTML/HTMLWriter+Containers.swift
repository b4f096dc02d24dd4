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
    html.append(item.isTask ? "<li class=\"task\">" : "<li>")
  }

  mutating func closeItem() { html.append("</li>\n") }

  mutating func openQuote() {
    html.startLine()
    html.append("<blockquote>\n")
  }

  mutating func closeQuote() {
    html.startLine()
    html.append("</blockquote>\n")
  }

  mutating func openCodeBlock(language info: borrowing Span<UInt8>, in range: Range<Int>) {
    html.startLine()
    html.append("<pre><code")
    if !range.isEmpty {
      html.append(" class=\"language-")
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
