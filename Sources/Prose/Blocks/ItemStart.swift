import MarkdownSyntax

/// The beginning of a list item (CommonMark 5.2).
struct ItemStart {
  /// Its bullet, or its number with the dot or parenthesis.
  let marker: [UInt8]
  /// Whether nothing stands behind the marker on its line.
  private let isEmpty: Bool

  /// The item that a line begins, without the blanks before it; nil where it begins none.
  init?(_ text: [UInt8]) {
    guard !BlockStart.isThematicBreak(text.indices, in: text), let marker = Self.marker(text) else { return nil }
    self.marker = marker
    isEmpty = text.skippingBlanks(from: marker.count) == text.count
  }

  private static func marker(_ text: [UInt8]) -> [UInt8]? {
    guard let first = text.first else { return nil }
    var end = 1
    if first.isDigit {
      while end < 10, text.byte(at: end)?.isDigit ?? false { end += 1 }
      guard end < 10, text.byte(at: end) == .period || text.byte(at: end) == .closeParenthesis else { return nil }
      end += 1
    } else if first != .hyphen, first != .plus, first != .asterisk {
      return nil
    }
    guard text.byte(at: end)?.isBlank ?? true else { return nil }
    return Array(text[..<end])
  }

  /// Whether it may interrupt a paragraph: with something in it, and of numbers only the first.
  var mayInterruptParagraph: Bool {
    !isEmpty && (marker.count == 1 || (marker.count == 2 && marker[0] == UInt8(ascii: "1")))
  }

  /// Moves the cursor, which stands before the item, behind its marker and the blanks that belong to that; the columns
  /// that keep a line in the item.
  func enter(_ cursor: inout LineCursor, in bytes: [UInt8]) -> Int {
    let markerIndent = cursor.indent
    cursor.skipContent(marker.count, in: bytes)
    // Five blanks or more are one, and the rest begins an indented code block.
    let padding = isEmpty || cursor.indent > 4 ? 1 : cursor.indent
    cursor.skip(columns: padding, in: bytes)
    return markerIndent + marker.count + padding
  }
}
