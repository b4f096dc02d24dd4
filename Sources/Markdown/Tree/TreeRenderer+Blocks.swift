import CCmark

extension TreeRenderer {
  mutating func openParagraph(_ node: SyntaxNode) {
    if !isTight(node) {
      html.startLine()
      html.append("<p>")
    }
    guard let isDone = taskState(ofParagraph: node) else { return }
    // The item's words are the label: a box without one says nothing to a screen reader.
    html.append(isDone ? "<label><input type=\"checkbox\" checked=\"\"" : "<label><input type=\"checkbox\"")
    html.append(" disabled=\"\" />")
  }

  mutating func closeParagraph(_ node: SyntaxNode) {
    if taskState(ofParagraph: node) != nil { html.append("</label>") }
    if !isTight(node) { html.append("</p>\n") }
  }

  mutating func openList(_ node: SyntaxNode) {
    html.startLine()
    guard node.isOrderedList else { return html.append("<ul>\n") }
    html.append("<ol")
    if node.listStart != 1 {
      html.append(" start=\"")
      html.append(number: node.listStart)
      html.append("\"")
    }
    html.append(">\n")
  }

  mutating func openItem(_ node: SyntaxNode) {
    html.startLine()
    let task = node.firstChild.flatMap { taskState(ofParagraph: $0) }
    html.append(task == nil ? "<li>" : "<li class=\"task\">")
  }

  mutating func writeCodeBlock(_ node: SyntaxNode) {
    html.startLine()
    html.append("<pre><code")
    node.withFenceInfo { info in
      var end = 0
      while end < info.count, !info[end].isSpace { end += 1 }
      guard end > 0 else { return }
      html.append(" class=\"language-")
      html.append(text: info, in: 0..<end)
      html.append("\"")
    }
    html.append(">")
    node.withLiteral { html.append(text: $0, .code) }
    html.append("</code></pre>\n")
  }

  /// Raw HTML is shown as the text it is, so that no word is lost and nothing is obeyed.
  mutating func writeHTMLBlock(_ node: SyntaxNode) {
    html.startLine()
    html.append("<p>")
    node.withLiteral { literal in
      var end = literal.count
      while end > 0, literal[end - 1].isSpace { end -= 1 }
      html.append(text: literal, in: 0..<end, .code)
    }
    html.append("</p>\n")
  }

  /// Paragraphs of a tight list have no tags (CommonMark 5.3).
  private func isTight(_ paragraph: SyntaxNode) -> Bool {
    guard let item = paragraph.parent, item.type == CMARK_NODE_ITEM, let list = item.parent else { return false }
    return list.isTightList
  }

  /// Whether the paragraph begins a task, and if so whether that is done (GFM 5.3).
  private func taskState(ofParagraph node: SyntaxNode) -> Bool? {
    guard source.hasMarks, node.type == CMARK_NODE_PARAGRAPH, node.previous == nil,
      node.parent?.type == CMARK_NODE_ITEM, let text = node.firstChild, text.type == CMARK_NODE_TEXT
    else { return nil }
    return text.withLiteral { TaskMark.state(in: $0) }
  }
}
