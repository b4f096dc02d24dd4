import MarkdownSyntax

/// A link reference definition: `[label]: destination "title"` (CommonMark 4.7).
struct ReferenceDefinition {
  /// As labels are compared.
  let label: [UInt8]
  let target: LinkTarget
  /// The index after its last line.
  let end: Int

  /// The definition that begins at `start`, a line's begin in the text of a paragraph; nil where none does.
  init?(in bytes: [UInt8], from start: Int) {
    guard let content = LinkLabel.content(in: bytes, from: start), let label = LinkLabel.normalized(bytes[content]),
      bytes.byte(at: content.upperBound + 1) == .colon
    else { return nil }
    let destinationStart = Self.skipSpaces(bytes, from: content.upperBound + 2)
    guard let destination = LinkTail.destination(in: bytes, from: destinationStart), destination.end > destinationStart
    else { return nil }
    let titleStart = Self.skipSpaces(bytes, from: destination.end)
    let title = titleStart > destination.end ? LinkTail.title(in: bytes, from: titleStart) : nil
    let titleEnd = title.flatMap { Self.endOfLine(in: bytes, from: $0.upperBound + 1) }
    guard let end = titleEnd ?? Self.endOfLine(in: bytes, from: destination.end) else { return nil }
    self.end = end
    // What looked like a title on the line below may be text.
    target = LinkTarget(in: bytes, destination: destination.text, title: titleEnd == nil ? nil : title)
    self.label = label
  }

  /// Blanks and at most one line end; a paragraph has no blank lines.
  private static func skipSpaces(_ bytes: [UInt8], from start: Int) -> Int {
    let index = bytes.skippingBlanks(from: start)
    return bytes.byte(at: index) == .lineFeed ? bytes.skippingBlanks(from: index + 1) : index
  }

  /// The index after the line feed that only blanks stand before, nil where something else does.
  private static func endOfLine(in bytes: [UInt8], from start: Int) -> Int? {
    let index = bytes.skippingBlanks(from: start)
    guard index < bytes.count else { return bytes.count }
    return bytes[index] == .lineFeed ? index + 1 : nil
  }
}
