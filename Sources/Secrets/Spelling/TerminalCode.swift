import MarkdownSyntax

/// Sequences that color a terminal (ECMA-48 5.4), as a log holds them or a page shows them.
enum TerminalCode {
  /// The index behind a sequence that begins with the escape character at the index.
  static func end(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    text[index] == 0x1B ? end(behindEscape: index + 1, in: text) : nil
  }

  /// The index behind what follows an escape character, however that was written.
  static func end(behindEscape index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard index < text.count, text[index] == UInt8(ascii: "[") else { return nil }
    return parametersEnd(index + 1, in: text)
  }

  /// The index behind parameters and the letter that ends them.
  static func parametersEnd(_ start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    var at = start
    while at < text.count, at - start < longest, (0x20...0x3F).contains(text[at]) { at += 1 }
    guard at < text.count, (0x40...0x7E).contains(text[at]) else { return nil }
    return at + 1
  }

  /// The index behind `[31m`, which is left where an escape character was lost, and behind `^[[31m`.
  static func shownEnd(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    var at = index
    if text[at] == UInt8(ascii: "^") {
      guard at + 2 < text.count, text[at + 1] == UInt8(ascii: "["), text[at + 2] == UInt8(ascii: "[") else {
        return nil
      }
      at += 2
    }
    let start = at + 1
    at = start
    while at < text.count, at - start < longest, text[at].isDigit || text[at] == UInt8(ascii: ";") {
      at += 1
    }
    guard at > start, at < text.count, text[at] == UInt8(ascii: "m") else { return nil }
    return at + 1
  }

  private static let longest = 24
}
