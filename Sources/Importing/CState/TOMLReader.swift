import Text

/// Reads the TOML that front matter is written in: texts, lists, dates, numbers and truth values by their names. Tables
/// give the names that they have with dots; an inline table is a text.
struct TOMLReader {
  struct Problem: Error {
    var line: Int
    var message: String
  }

  private let bytes: [UInt8]
  private var index = 0
  private let firstLine: Int
  private var line: Int

  init(_ text: String, firstLine: Int) {
    bytes = Array(text.utf8)
    (self.firstLine, line) = (firstLine, firstLine)
  }

  mutating func read() throws(Problem) -> [SiteHeader.Member] {
    var members: [SiteHeader.Member] = []
    var table = ""
    while skipToToken() {
      if skip("[") {
        while skip("[") {}
        table = try name(until: "]") + "."
        while skip("]") {}
      } else {
        let name = try name(until: "=")
        guard skip("=") else { throw problem("'=' is missing after '\(name)'") }
        skipBlanks()
        let (startLine, start) = (line, index)
        let value = try value()
        let range =
          startLine == line ? SourceRange(line: line, column: column(of: start), length: max(1, index - start)) : nil
        members.append(SiteHeader.Member(name: table + name, value: value, range: range))
      }
      skipBlanks()
      guard index == bytes.count || bytes[index] == 0x0A || bytes[index] == UInt8(ascii: "#") else {
        throw problem("the line goes on after its value")
      }
    }
    return members
  }

  private func problem(_ message: String) -> Problem { Problem(line: line, message: message) }

  private func column(of place: Int) -> Int {
    let start = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return bytes[start..<place].count { $0 & 0xC0 != 0x80 } + 1
  }

  private mutating func skip(_ letter: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: letter) else { return false }
    index += 1
    return true
  }

  private mutating func skipBlanks() {
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0D { index += 1 }
  }

  /// Skips white space, line breaks and comments; false at the end.
  private mutating func skipToToken() -> Bool {
    while index < bytes.count {
      skipBlanks()
      guard index < bytes.count else { break }
      if bytes[index] == 0x0A {
        (index, line) = (index + 1, line + 1)
      } else if bytes[index] == UInt8(ascii: "#") {
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
      } else {
        return true
      }
    }
    return false
  }

  private mutating func name(until end: Unicode.Scalar) throws(Problem) -> String {
    skipBlanks()
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
      guard case .text(let name) = try value() else { return "" }
      skipBlanks()
      return name
    }
    let start = index
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != UInt8(ascii: end) { index += 1 }
    let name = String(decoding: bytes[start..<index], as: UTF8.self).trimmed
    guard !name.isEmpty else { throw problem("the name of a value is missing") }
    return name
  }

  // MARK: Values

  private mutating func value(level: Int = 0) throws(Problem) -> SiteHeader.Value {
    guard index < bytes.count, bytes[index] != 0x0A else { throw problem("a value is missing") }
    switch bytes[index] {
    case UInt8(ascii: "\""): return .text(try string(UInt8(ascii: "\"")))
    case UInt8(ascii: "'"): return .text(try string(UInt8(ascii: "'")))
    case UInt8(ascii: "[") where level < Self.deepest: return try list(level: level)
    default: return .text(bare())
    }
  }

  private static let deepest = 20

  private mutating func list(level: Int) throws(Problem) -> SiteHeader.Value {
    index += 1
    var items: [SiteHeader.Value] = []
    while skipToToken() {
      if skip("]") { return .list(items) }
      items.append(try value(level: level + 1))
      guard skipToToken() else { break }
      if skip(",") { continue }
      guard bytes[index] == UInt8(ascii: "]") else { throw problem("a comma or ']' is missing") }
    }
    throw problem("a list does not end")
  }

  /// A date, a number or a word, as it is written.
  private mutating func bare() -> String {
    let start = index
    while index < bytes.count, !",]#\n".utf8.contains(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self).trimmed
  }

  private mutating func string(_ quote: UInt8) throws(Problem) -> String {
    let isLong = bytes[index...].starts(with: [quote, quote, quote])
    index += isLong ? 3 : 1
    if isLong, index < bytes.count, bytes[index] == 0x0A { (index, line) = (index + 1, line + 1) }
    var text: [UInt8] = []
    while index < bytes.count {
      if bytes[index] == quote, !isLong || bytes[index...].starts(with: [quote, quote, quote]) {
        index += isLong ? 3 : 1
        return String(decoding: text, as: UTF8.self)
      }
      if bytes[index] == 0x0A {
        guard isLong else { throw problem("a text does not end on its line") }
        line += 1
      }
      if bytes[index] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        text += try escape()
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    throw problem("a text does not end")
  }

  private mutating func escape() throws(Problem) -> [UInt8] {
    guard index + 1 < bytes.count else { throw problem("a text does not end") }
    let letter = bytes[index + 1]
    index += 2
    switch letter {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return [letter]
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      let width = letter == UInt8(ascii: "u") ? 4 : 8
      let digits = String(decoding: bytes[index..<min(index + width, bytes.count)], as: UTF8.self)
      guard digits.utf8.count == width, let number = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(number)
      else { throw problem("no character has this number") }
      index += width
      return Array(String(scalar).utf8)
    case 0x0A:
      line += 1
      while index < bytes.count, bytes[index] <= 0x20 {
        if bytes[index] == 0x0A { line += 1 }
        index += 1
      }
      return []
    default: throw problem("no escape begins so")
    }
  }
}
