/// The lines of a record file that is written in the plainest form of YAML, as nearly all are: keys in one column, and
/// what belongs to a key further right.
///
/// For a look at a few keys of many files: no tree is built. Whatever is out of the ordinary ends the reading, and the
/// caller reads the file as a whole.
struct PlainLines {
  enum Form {
    /// Keys stand in the first column.
    case mapping
    /// Items begin with `- ` in the first column, and their keys stand in the third.
    case list
  }

  enum Line {
    /// The value is what stands behind the colon on the same line, without spaces around it.
    case key(Range<Int>, value: Range<Int>, beginsItem: Bool)
    /// A line that belongs to the key above it, without spaces around it.
    case continuation(Range<Int>)
  }

  private let bytes: UnsafeRawBufferPointer
  private let form: Form
  private var next = 0
  private var isFirst = true
  /// Whether the reading ended at something out of the ordinary.
  private(set) var isOutOfOrdinary = false

  init(_ bytes: UnsafeRawBufferPointer, _ form: Form) {
    self.bytes = bytes
    self.form = form
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { next = 3 }
  }

  /// The next line that is neither empty nor a comment; nil at the end.
  mutating func line() -> Line? {
    while next < bytes.count, !isOutOfOrdinary {
      let start = next
      var end = start
      while end < bytes.count, bytes[end] != 0x0A {
        // To YAML a carriage return ends a line, too.
        if bytes[end] == 0x0D { isOutOfOrdinary = true }
        end += 1
      }
      next = end + 1
      var first = start
      while first < end, bytes[first] == 0x20 { first += 1 }
      while end > first, bytes[end - 1] == 0x20 { end -= 1 }
      guard first < end, bytes[first] != UInt8(ascii: "#") else { continue }
      if isOutOfOrdinary { return nil }
      defer { isFirst = false }
      if isFirst, end - start == 3, bytes[start..<end].elementsEqual("---".utf8) { continue }
      return line(column: first - start, first, end)
    }
    return nil
  }

  private mutating func line(column: Int, _ first: Int, _ end: Int) -> Line? {
    let isDash = bytes[first] == UInt8(ascii: "-") && first + 1 < end && bytes[first + 1] == 0x20
    switch (form, column) {
    case (.mapping, 0): return isDash ? .continuation(first..<end) : key(first, end, beginsItem: false)
    case (.list, 0):
      guard isDash else { break }
      return key(first + 2, end, beginsItem: true)
    case (.list, 1): break
    case (.list, 2): return isDash ? .continuation(first..<end) : key(first, end, beginsItem: false)
    default: return .continuation(first..<end)
    }
    isOutOfOrdinary = true
    return nil
  }

  /// `key: value`, with a key as records have them.
  private mutating func key(_ first: Int, _ end: Int, beginsItem: Bool) -> Line? {
    var colon = first
    while colon < end, Self.isKeyByte(bytes[colon]) { colon += 1 }
    guard colon > first, colon < end, bytes[colon] == UInt8(ascii: ":"), colon + 1 == end || bytes[colon + 1] == 0x20
    else {
      isOutOfOrdinary = true
      return nil
    }
    var value = colon + 1
    while value < end, bytes[value] == 0x20 { value += 1 }
    return .key(first..<colon, value: value..<end, beginsItem: beginsItem)
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  // MARK: Values

  func has(_ range: Range<Int>, _ text: StaticString) -> Bool {
    range.count == text.utf8CodeUnitCount
      && bytes[range].elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// A plain scalar of ASCII letters, digits and `_ - . /`, with single spaces between words; nil for anything else, a
  /// comment included.
  func words(_ range: Range<Int>) -> String? {
    guard let first = range.first, Self.isLetterOrDigit(bytes[first]) else { return nil }
    for index in range {
      let byte = bytes[index]
      guard Self.isLetterOrDigit(byte) || [0x5F, 0x2D, 0x2E, 0x2F].contains(byte) || byte == 0x20 else { return nil }
    }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// A text on one line, plain or in quotes; nil where it holds what would have to be judged first.
  func text(_ range: Range<Int>) -> String? {
    guard let first = range.first, let last = range.last else { return nil }
    guard bytes[first] == UInt8(ascii: "\"") || bytes[first] == UInt8(ascii: "'") else {
      guard Self.isLetterOrDigit(bytes[first]), !endsPlainText(in: range) else { return nil }
      return visible(range)
    }
    let inner = first + 1..<last
    guard last > first + 1, bytes[last] == bytes[first] else { return nil }
    guard !bytes[inner].contains(bytes[first]), !bytes[inner].contains(UInt8(ascii: "\\")) else { return nil }
    return visible(inner)
  }

  /// Whether a plain scalar ends before its line does, at `: ` or ` #` (YAML 1.1 9.1.3).
  private func endsPlainText(in range: Range<Int>) -> Bool {
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: ":"): if index + 1 == range.upperBound || bytes[index + 1] == 0x20 { return true }
      case UInt8(ascii: "#"): if bytes[index - 1] == 0x20 { return true }
      default: continue
      }
    }
    return false
  }

  /// The text, if it is one of characters that are shown: no tab, no control character, no line break of YAML 1.1.
  private func visible(_ range: Range<Int>) -> String? {
    let text = UnsafeRawBufferPointer(rebasing: bytes[range])
    if text.allSatisfy({ (0x20..<0x7F).contains($0) }) { return String(decoding: text, as: UTF8.self) }
    guard let read = String(validating: text, as: UTF8.self) else { return nil }
    return read.unicodeScalars.contains { $0.isOutOfOrdinary } ? nil : read
  }

  /// A list of such words in brackets on one line.
  func list(_ range: Range<Int>) -> [String]? {
    guard range.count > 2, bytes[range.lowerBound] == UInt8(ascii: "["),
      bytes[range.upperBound - 1] == UInt8(ascii: "]")
    else { return nil }
    var items: [String] = []
    var start = range.lowerBound + 1
    for index in start..<range.upperBound where [0x2C, 0x5D].contains(bytes[index]) {
      var (first, end) = (start, index)
      while first < end, bytes[first] == 0x20 { first += 1 }
      while end > first, bytes[end - 1] == 0x20 { end -= 1 }
      guard let item = words(first..<end) else { return nil }
      items.append(item)
      start = index + 1
    }
    return items
  }

  /// A time as rows have it, not yet judged; nil where quotes or a comment make it another text.
  func time(_ range: Range<Int>) -> String? {
    guard let first = range.first, Self.isLetterOrDigit(bytes[first]) || bytes[first] == UInt8(ascii: "~") else {
      return nil
    }
    guard range.count <= 40, !bytes[range].contains(UInt8(ascii: "#")) else { return nil }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
  }
}

extension Unicode.Scalar {
  fileprivate var isOutOfOrdinary: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: true
    default: false
    }
  }
}
