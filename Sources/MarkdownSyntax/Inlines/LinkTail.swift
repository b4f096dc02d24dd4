/// What follows the text of an inline link: `(destination "title")` (CommonMark 6.3).
package struct LinkTail {
  /// The bytes of the destination, without its angle brackets.
  package let destination: Range<Int>
  /// The bytes of the title, without its quotes; nil for a link without a title.
  package let title: Range<Int>?
  /// The index after the closing parenthesis.
  package let end: Int

  /// The tail whose opening parenthesis is at `start`, nil where none does.
  package init?(in bytes: borrowing [UInt8], from start: Int) {
    guard bytes.byte(at: start) == .openParenthesis else { return nil }
    var index = bytes.skippingSpaces(in: (start + 1)..<bytes.count)
    guard let destination = Self.destination(in: bytes, from: index) else { return nil }
    index = destination.end
    let afterSpaces = bytes.skippingSpaces(in: index..<bytes.count)
    var title: Range<Int>?
    if afterSpaces > index, let found = Self.title(in: bytes, from: afterSpaces) {
      title = found
      index = found.upperBound + 1
    }
    index = bytes.skippingSpaces(in: index..<bytes.count)
    guard bytes.byte(at: index) == .closeParenthesis else { return nil }
    self.destination = destination.text
    self.title = title
    end = index + 1
  }

  /// The destination that begins at `start`, without its angle brackets, and the index after it; nil where none does.
  package static func destination(in bytes: [UInt8], from start: Int) -> (text: Range<Int>, end: Int)? {
    guard bytes.byte(at: start) == .lessThan else { return bareDestination(in: bytes, from: start) }
    var index = start + 1
    while let byte = bytes.byte(at: index), byte != .greaterThan {
      guard byte != .lessThan, byte != .lineFeed else { return nil }
      index += byte == .backslash && bytes.byte(at: index + 1)?.isPunctuation == true ? 2 : 1
    }
    guard index < bytes.count else { return nil }
    return ((start + 1)..<index, index + 1)
  }

  private static func bareDestination(in bytes: [UInt8], from start: Int) -> (text: Range<Int>, end: Int)? {
    var index = start
    var depth = 0
    while let byte = bytes.byte(at: index), byte > .space, byte != 0x7F {
      if byte == .backslash, bytes.byte(at: index + 1)?.isPunctuation == true {
        index += 2
        continue
      }
      if byte == .openParenthesis {
        depth += 1
        // More than cmark reads is no link to it.
        guard depth < 32 else { return nil }
      } else if byte == .closeParenthesis {
        guard depth > 0 else { break }
        depth -= 1
      }
      index += 1
    }
    return depth == 0 ? (start..<index, index) : nil
  }

  /// The title whose quote or parenthesis is at `start`, without it; nil where none does.
  package static func title(in bytes: [UInt8], from start: Int) -> Range<Int>? {
    guard let opening = bytes.byte(at: start),
      opening == .quotationMark || opening == .apostrophe || opening == .openParenthesis
    else { return nil }
    let closing = opening == .openParenthesis ? .closeParenthesis : opening
    var index = start + 1
    while let byte = bytes.byte(at: index), byte != closing {
      guard byte != .openParenthesis || opening != .openParenthesis else { return nil }
      index += byte == .backslash && bytes.byte(at: index + 1)?.isPunctuation == true ? 2 : 1
    }
    return index < bytes.count ? (start + 1)..<index : nil
  }
}
