/// A block that other blocks are in (CommonMark 5).
///
/// Lists need no case of their own: which item belongs to which list changes nothing for the lines below it.
package enum Container {
  case quote
  /// `indent` columns keep a line in the item; `hasContent` is false until a block has started in it.
  case item(indent: Int, hasContent: Bool)
  /// What a footnote says; its lines are indented by four columns.
  case footnote(label: Range<Int>)

  /// A container with its marker.
  package typealias Opened = (container: Container, marker: Range<Int>)

  /// The container that starts at the cursor, which moves behind its marker; nil where none does.
  package static func opened(
    at cursor: inout LineCursor, in bytes: [UInt8], interruptingParagraph: Bool, readsFootnotes: Bool = false
  ) -> Opened? {
    let line = cursor.text
    if readsFootnotes, !cursor.isIndented, !line.isEmpty, bytes[line.lowerBound] == .openBracket {
      guard let footnote = Footnote.definition(line, in: bytes) else { return nil }
      cursor.skipContent(footnote.end - line.lowerBound, in: bytes)
      cursor.skip(columns: .max, in: bytes)
      return (.footnote(label: footnote.label), line.lowerBound..<footnote.end)
    }
    if cursor.skipQuoteMarker(in: bytes) { return (.quote, line.lowerBound..<(line.lowerBound + 1)) }
    guard !cursor.isIndented, !line.isEmpty, ListMarker.mayBegin(with: bytes[line.lowerBound]),
      let marker = ListMarker(line, in: bytes),
      !interruptingParagraph || marker.mayInterruptParagraph(in: bytes)
    else { return nil }
    return (.item(indent: marker.enter(&cursor, in: bytes), hasContent: false), marker.range)
  }

  /// Moves the cursor behind what keeps a line in this container; false if the line is outside of it.
  fileprivate func continues(_ cursor: inout LineCursor, in bytes: [UInt8]) -> Bool {
    switch self {
    case .quote: return cursor.skipQuoteMarker(in: bytes)
    case .item(let indent, let hasContent):
      if cursor.indent >= indent {
        cursor.skip(columns: indent, in: bytes)
        return true
      }
      guard cursor.isBlank, hasContent else { return false }
      cursor.skip(columns: .max, in: bytes)
      return true
    case .footnote:
      guard cursor.isIndented || cursor.isBlank else { return false }
      cursor.skip(columns: cursor.isBlank ? .max : 4, in: bytes)
      return true
    }
  }

  /// Whether it is what a footnote says.
  package var isFootnote: Bool { if case .footnote = self { true } else { false } }

  /// Whether it is a list item.
  package var isItem: Bool { if case .item = self { true } else { false } }

  package var isQuote: Bool { if case .quote = self { true } else { false } }
}

extension [Container] {
  /// The number of containers, from the outermost, that a line is in; the cursor moves behind their markers.
  package func matching(_ cursor: inout LineCursor, in bytes: [UInt8]) -> Int {
    var depth = 0
    while depth < count, self[depth].continues(&cursor, in: bytes) { depth += 1 }
    return depth
  }

  /// Notes that a block has started in the innermost container.
  package mutating func markContent() {
    guard case .item(let indent, false) = last else { return }
    self[count - 1] = .item(indent: indent, hasContent: true)
  }
}
