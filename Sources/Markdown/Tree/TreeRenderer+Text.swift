import CCmark
import MarkdownSyntax

extension TreeRenderer {
  /// Text, with the bare links and struck-out stretches that libcmark does not know.
  mutating func writeText(_ node: SyntaxNode) {
    node.withLiteral { text in
      let start = source.hasMarks && TaskMark.state(in: text) != nil && beginsTask(node) ? TaskMark.length : 0
      let mayHoldLinks = source.hasAddresses && !isInLink && BareLink.mayOccur(in: text)
      guard imageDepth == 0, mayHoldLinks || source.hasTildes || !footnotes.isEmpty else {
        return writePlain(text, in: start..<text.count)
      }
      write(TextTokens(of: node, text, mayHoldLinks: mayHoldLinks), in: text, from: start)
    }
  }

  /// The text of a table cell that libcmark has not seen, and that may hold bare links.
  mutating func writeText(ofCell range: Range<Int>) {
    let original = source.original
    let text = original.span.extracting(range)
    guard BareLink.mayOccur(in: text) else { return writePlain(text) }
    write(TextTokens(ofCell: text), in: text, from: 0)
  }

  private mutating func write(_ tokens: consuming TextTokens, in text: borrowing Span<UInt8>, from start: Int) {
    var written = start
    while let token = tokens.next(in: text, from: written) {
      writePlain(text, in: written..<token.range.lowerBound)
      switch token {
      case .link(let link): write(link, in: text)
      case .tildes(let range): writeTildes(range, in: text)
      case .footnote(let range): writeFootnote(range, in: text)
      }
      written = token.range.upperBound
    }
    writePlain(text, in: written..<text.count)
  }

  mutating func writeCode(_ node: SyntaxNode) {
    guard imageDepth == 0 else { return node.withLiteral { writePlain($0, .code) } }
    sink.open(.code)
    node.withLiteral { writePlain($0, .code) }
    sink.close(.code)
  }

  /// Raw HTML: one of the tags that documents keep, or the text that it is, so that no word is lost and nothing is obeyed.
  mutating func writeTag(_ node: SyntaxNode) {
    node.withLiteral { tag in
      guard imageDepth == 0 else { return writePlain(tag, .code) }
      switch InlineTags.kind(of: tag) {
      case .lineBreak: writeBreak(.tag)
      case .half(let name, let isClosing) where tags.next():
        if isClosing { sink.close(.element(name)) } else { sink.open(.element(name)) }
      case .autolink, .half, .tag: writePlain(tag, .code)
      }
    }
  }

  mutating func writeBreak(_ lineBreak: LineBreak) {
    sink.write(imageDepth == 0 ? lineBreak : .space)
    isImageDescribed = true
    headingText?.append(.space)
  }

  mutating func writePlain(_ text: borrowing Span<UInt8>, _ context: Mark.Context = .text) {
    writePlain(text, in: 0..<text.count, context)
  }

  private mutating func writePlain(
    _ text: borrowing Span<UInt8>, in range: Range<Int>, _ context: Mark.Context = .text
  ) {
    guard !range.isEmpty else { return }
    sink.write(text: text, in: range, as: context)
    isImageDescribed = true
    if headingText != nil { headingText?.append(restoring: text.extracting(range), context) }
  }

  private mutating func write(_ link: BareLink, in text: borrowing Span<UInt8>) {
    let url = Mark.restored(text.extracting(link.range))
    switch link.kind {
    case .url: openLink(to: .external, url)
    case .www: openLink(to: .external, prefix: "http://", url)
    case .email: openLink(to: .mail, prefix: "mailto:", url)
    case .mailto: openLink(to: .mail, url)
    }
    writePlain(text, in: link.range)
    sink.closeLink()
  }

  private mutating func openLink(to target: LinkTarget, prefix: StaticString = "", _ url: [UInt8]) {
    sink.openLink(to: target, prefix: prefix, url.span, title: Span())
  }

  private mutating func writeTildes(_ range: Range<Int>, in text: borrowing Span<UInt8>) {
    switch strikethrough.next() {
    case .opens: sink.open(.deleted)
    case .closes: sink.close(.deleted)
    case .text: writePlain(text, in: range)
    }
  }

  /// Whether a text that starts with a task's brackets is where a task can be.
  private func beginsTask(_ node: SyntaxNode) -> Bool {
    guard node.previous == nil, let paragraph = node.parent, paragraph.type == CMARK_NODE_PARAGRAPH else {
      return false
    }
    return paragraph.previous == nil && paragraph.parent?.type == CMARK_NODE_ITEM
  }
}
