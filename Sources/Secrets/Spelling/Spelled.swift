import MarkdownSyntax

/// Bytes that a reader sees as one other character of ASCII, or does not see at all.
struct Spelled {
  /// What they are read as; nil for nothing.
  let byte: UInt8?
  /// The index behind them.
  let end: Int

  private init(_ byte: UInt8?, end: Int) {
    self.byte = byte
    self.end = end
  }

  /// Nil where the bytes at the index mean themselves.
  init?(at index: Int, in text: UnsafeBufferPointer<UInt8>) {
    let found: Spelled?
    switch text[index] {
    case UInt8(ascii: "\\"): found = Self.escape(at: index, in: text)
    case UInt8(ascii: "&"): found = Self.reference(at: index, in: text)
    case UInt8(ascii: "%"): found = Self.percent(at: index, in: text)
    case UInt8(ascii: "["), UInt8(ascii: "^"):
      found = TerminalCode.shownEnd(at: index, in: text).map { Spelled(nil, end: $0) }
    case 0...0x1F, 0x7F: found = Spelled(nil, end: TerminalCode.end(at: index, in: text) ?? index + 1)
    default: found = Self.invisibleEnd(at: index, in: text).map { Spelled(nil, end: $0) }
    }
    guard let found else { return nil }
    self = found
  }

  // MARK: - Backslashes

  /// `\_` of Markdown, `\/` of JSON, `\x5F`, `\u005f` and a line's end of YAML, `\033[31m` of a shell.
  ///
  /// Text that was escaped twice has two backslashes, or four.
  private static func escape(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Spelled? {
    var at = index + 1
    while at < text.count, text[at] == UInt8(ascii: "\\"), at - index < 8 { at += 1 }
    guard at < text.count else { return nil }
    switch text[at] {
    case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "="), UInt8(ascii: "~"),
      UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: "@"), UInt8(ascii: "&"), UInt8(ascii: "|"),
      UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "!"), UInt8(ascii: "#"):
      return Spelled(text[at], end: at + 1)
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): return Spelled(0x20, end: at + 1)
    case UInt8(ascii: "x"): return code(number(at + 1, of: 2, 16, in: text), in: text)
    case UInt8(ascii: "u"):
      if at + 1 < text.count, text[at + 1] == UInt8(ascii: "{") {
        guard let value = number(at + 2, of: 1...6, 16, in: text), value.end < text.count,
          text[value.end] == UInt8(ascii: "}")
        else { return nil }
        return code((value.value, value.end + 1), in: text)
      }
      return code(number(at + 1, of: 4, 16, in: text), in: text)
    case UInt8(ascii: "U"): return code(number(at + 1, of: 8, 16, in: text), in: text)
    case UInt8(ascii: "0")...UInt8(ascii: "3"): return code(number(at, of: 3, 8, in: text), in: text)
    case UInt8(ascii: "e"): return TerminalCode.end(behindEscape: at + 1, in: text).map { Spelled(nil, end: $0) }
    case 0x0A, 0x0D: return Spelled(nil, end: foldEnd(at, in: text))
    default: return nil
    }
  }

  /// Where a line that a backslash joined to the one before begins.
  private static func foldEnd(_ index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var at = index + (text[index] == 0x0D && index + 1 < text.count && text[index + 1] == 0x0A ? 2 : 1)
    while at < text.count, text[at] == 0x20 || text[at] == 0x09 { at += 1 }
    return at
  }

  // MARK: - References and percents

  /// `&#95;`, `&#x5F;` and `&lowbar;` of HTML, `&amp;lowbar;` too.
  private static func reference(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Spelled? {
    var at = index + 1
    var isNested = false
    while at - index < 16, text[at...].starts(with: nested) { (at, isNested) = (at + nested.count, true) }
    let plain = isNested ? Spelled(UInt8(ascii: "&"), end: at) : nil
    guard at < text.count else { return plain }
    if text[at] == UInt8(ascii: "#") {
      let isHex = at + 1 < text.count && text[at + 1] | 0x20 == UInt8(ascii: "x")
      guard let number = number(at + (isHex ? 2 : 1), of: 1...8, isHex ? 16 : 10, in: text) else { return plain }
      let isClosed = number.end < text.count && text[number.end] == UInt8(ascii: ";")
      return code((number.value, number.end + (isClosed ? 1 : 0)), in: text) ?? plain
    }
    let name = text[at...].prefix(CharacterNames.longest).prefix { $0.isLetter }
    guard !name.isEmpty, name.endIndex < text.count, text[name.endIndex] == UInt8(ascii: ";"),
      let value = CharacterNames.values[String(decoding: name, as: UTF8.self)]
    else { return plain }
    return code((value, name.endIndex + 1), in: text)
  }

  private static let nested = Array("amp;".utf8)

  /// `%5F` of addresses, `%255F` too.
  private static func percent(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Spelled? {
    var at = index + 1
    while at - index < 9, text[at...].starts(with: [0x32, 0x35]) { at += 2 }
    return code(number(at, of: 2, 16, in: text), in: text)
  }

  // MARK: - Values

  private static func number(
    _ start: Int, of count: Int, _ radix: UInt32, in text: UnsafeBufferPointer<UInt8>
  ) -> (value: UInt32, end: Int)? {
    number(start, of: count...count, radix, in: text)
  }

  private static func number(
    _ start: Int, of counts: ClosedRange<Int>, _ radix: UInt32, in text: UnsafeBufferPointer<UInt8>
  ) -> (value: UInt32, end: Int)? {
    var (value, at): (UInt32, Int) = (0, start)
    while at < text.count, at - start < counts.upperBound, let digit = digit(text[at]), digit < radix {
      value = value * radix + digit
      at += 1
    }
    return at - start >= counts.lowerBound ? (value, at) : nil
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46, 0x61...0x66: UInt32((byte | 0x20) - 0x57)
    default: nil
    }
  }

  /// What a character by its number is read as: itself if it is a visible one of ASCII, a space for a line's end.
  private static func code(_ number: (value: UInt32, end: Int)?, in text: UnsafeBufferPointer<UInt8>) -> Spelled? {
    guard let number else { return nil }
    switch number.value {
    case 0x20...0x7E: return Spelled(UInt8(number.value), end: number.end)
    case 0x09, 0x0A, 0x0D: return Spelled(0x20, end: number.end)
    case 0x1B: return Spelled(nil, end: TerminalCode.end(behindEscape: number.end, in: text) ?? number.end)
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF, 0x034F:
      return Spelled(nil, end: number.end)
    default: return nil
    }
  }

  /// A soft hyphen, zero-width characters and marks of direction, a byte order mark, selectors of variants.
  private static func invisibleEnd(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard index + 1 < text.count else { return nil }
    let second = text[index + 1]
    switch text[index] {
    case 0xC2 where second == 0xAD: return index + 2
    // The control sequence introducer in one character.
    case 0xC2 where second == 0x9B: return TerminalCode.parametersEnd(index + 2, in: text) ?? index + 2
    case 0xCD where second == 0x8F: return index + 2
    default: break
    }
    guard index + 2 < text.count else { return nil }
    switch (text[index], second, text[index + 2]) {
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xA4), (0xE2, 0x81, 0xA6...0xA9),
      (0xEF, 0xBB, 0xBF), (0xEF, 0xB8, 0x80...0x8F), (0xE1, 0xA0, 0x8E):
      return index + 3
    // The picture of an escape character.
    case (0xE2, 0x90, 0x9B): return TerminalCode.end(behindEscape: index + 3, in: text) ?? index + 3
    default: return nil
    }
  }
}
