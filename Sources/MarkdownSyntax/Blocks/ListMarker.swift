/// `-`, `+`, `*`, `1.` or `1)` at the start of a list item (CommonMark 5.2).
package struct ListMarker {
  /// The marker, without the white space after it.
  package let range: Range<Int>
  /// Whether a list may interrupt a paragraph with it: bullets and the number 1.
  private let mayComeFirst: Bool
  /// The end of the line.
  private let end: Int

  /// Whether a list marker can begin with the byte; most lines do not.
  @inline(__always)
  static func mayBegin(with byte: UInt8) -> Bool {
    byte.isDigit || byte == .hyphen || byte == .asterisk || byte == .plus
  }

  /// The marker at the start of a line without its indentation; nil if it has no marker.
  ///
  /// White space or the end of the line must follow: also a vertical tab or a form feed, as libcmark has it. A thematic
  /// break is not an item (CommonMark 4.1).
  package init?(_ line: Range<Int>, in bytes: borrowing [UInt8]) {
    guard !line.isEmpty else { return nil }
    var at = line.lowerBound
    switch bytes[at] {
    case .plus: mayComeFirst = true
    case .hyphen, .asterisk:
      guard !BlockStart.isThematicBreak(line, in: bytes) else { return nil }
      mayComeFirst = true
    case let byte where byte.isDigit:
      var number = 0
      while at < line.upperBound, bytes[at].isDigit {
        number = number * 10 + Int(bytes[at] - 0x30)
        at += 1
        guard at - line.lowerBound <= 9 else { return nil }
      }
      guard at < line.upperBound, bytes[at] == .period || bytes[at] == .closeParenthesis else { return nil }
      mayComeFirst = number == 1
    default: return nil
    }
    guard at + 1 == line.upperBound || bytes[at + 1].isSpace else { return nil }
    range = line.lowerBound..<(at + 1)
    end = line.upperBound
  }

  /// Whether text after the beginning of a line could still make a list marker of it.
  package static func mayArise(from line: Range<Int>, in bytes: [UInt8]) -> Bool {
    bytes[line].allSatisfy(\.isDigit) || ListMarker(line, in: bytes)?.range == line
  }

  /// Whether the item may interrupt a paragraph: an empty one may not, nor a number other than 1.
  package func mayInterruptParagraph(in bytes: [UInt8]) -> Bool {
    mayComeFirst && bytes.skippingBlanks(in: range.upperBound..<end) < end
  }

  /// Moves the cursor from before the marker behind it and the white space that belongs to it.
  ///
  /// Returns the columns that keep a line in the item.
  package func enter(_ cursor: inout LineCursor, in bytes: [UInt8]) -> Int {
    let indent = cursor.indent
    cursor.skipContent(range.count, in: bytes)
    // Five columns and more are one, and then indented code.
    let padding = cursor.isBlank || !(1...4 ~= cursor.indent) ? 1 : cursor.indent
    cursor.skip(columns: padding, in: bytes)
    return indent + range.count + padding
  }
}
