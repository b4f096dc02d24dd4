import MarkdownSyntax

/// Walks over a value's UTF-8 bytes; values are short, so bytes are copied once and then looked at freely.
struct ValueScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: some StringProtocol) {
    bytes = Array(text.utf8)
  }

  var isAtEnd: Bool { position == bytes.count }

  /// Whether the value begins or ends with a space or tab.
  var hasBlanksAround: Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    return first == 0x20 || first == 0x09 || last == 0x20 || last == 0x09
  }

  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// The byte that was read last.
  var last: UInt8? { position > 0 ? bytes[position - 1] : nil }

  /// What has not been read yet.
  var rest: String { String(decoding: bytes[position...], as: UTF8.self) }

  /// The same up to a number of bytes.
  func rest(atMost count: Int) -> String { String(decoding: bytes[position...].prefix(count), as: UTF8.self) }

  /// The byte `distance` places ahead; 0 is `next`.
  func peek(_ distance: Int) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  /// Steps over one ASCII character if it stands here.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let next, Unicode.Scalar(next) == character else { return false }
    position += 1
    return true
  }

  /// Steps over one byte if it stands here.
  @discardableResult mutating func skip(byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  /// Steps over ASCII characters of a set and the white space among them; false where there are none.
  ///
  /// White space is that of Unicode, as programs write it into `10:15 PM`, and what shows nothing at all.
  mutating func skipSeparator(_ characters: String) -> Bool {
    let start = position
    while let next {
      let width = characters.utf8.contains(next) ? 1 : blankWidth(next)
      guard width > 0 else { break }
      position += width
    }
    return position > start
  }

  /// The bytes of the white space that begins with `first` here; 0 where that is none.
  private func blankWidth(_ first: UInt8) -> Int {
    switch (first, peek(1), peek(2)) {
    case (0x20, _, _), (0x09, _, _): 1
    case (0xC2, 0xA0, _): 2
    // U+2000 to U+200F, U+202A to U+202F, U+2060, U+2066 to U+2069, U+3000, U+FEFF
    case (0xE2, 0x80, let last?) where (0x80...0x8F).contains(last) || (0xAA...0xAF).contains(last): 3
    case (0xE2, 0x81, let last?) where last == 0xA0 || (0xA6...0xA9).contains(last): 3
    case (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): 3
    default: 0
    }
  }

  /// Steps over a hyphen, over a dash or another hyphen (U+2010 to U+2014), or over a minus (U+2212).
  mutating func skipDash() -> Bool {
    if skip("-") { return true }
    switch (next, peek(1), peek(2)) {
    case (0xE2, 0x80, let last?) where (0x90...0x94).contains(last): break
    case (0xE2, 0x88, 0x92): break
    default: return false
    }
    position += 3
    return true
  }

  /// Steps over `->`, `=>`, or over an arrow of one character (U+2190 to U+21FF, U+2794 to U+27BE).
  mutating func skipArrow() -> Bool {
    switch (next, peek(1), peek(2)) {
    case (0x2D, 0x3E, _), (0x3D, 0x3E, _): position += 2
    case (0xE2, let second?, _) where (0x86...0x87).contains(second), (0xE2, 0x9E, let second?) where second >= 0x94:
      position += 3
    default: return false
    }
    return true
  }

  /// Steps over a middle dot (U+00B7), or over a bullet (U+2022).
  mutating func skipDot() -> Bool {
    switch (next, peek(1), peek(2)) {
    case (0xC2, 0xB7, _): position += 2
    case (0xE2, 0x80, 0xA2): position += 3
    default: return false
    }
    return true
  }

  /// What has been read since an earlier state of the scanner.
  func text(since start: ValueScanner) -> String { String(decoding: bytes[start.position..<position], as: UTF8.self) }

  mutating func skipSpaces() {
    while next == 0x20 || next == 0x09 { position += 1 }
  }

  /// One or more digits, as far as they reach; nil where there are none or more than nine.
  mutating func number() -> Int? {
    var (value, count) = (0, 0)
    while let digit = digit(at: position + count), count < 10 {
      value = value * 10 + digit
      count += 1
    }
    guard (1...9).contains(count) else { return nil }
    position += count
    return value
  }

  /// The number of so many digits, with no further one behind them; nil (and nothing read) if they are not there.
  mutating func number(widths: ClosedRange<Int>) -> Int? {
    var ahead = self
    guard let number = ahead.number(), widths.contains(ahead.position - position) else { return nil }
    self = ahead
    return number
  }

  /// The letters from `A` to `Z` that stand here, in any case, as they are written; nil where none does.
  mutating func word() -> String? {
    let end = bytes[position...].firstIndex { !$0.isLetter } ?? bytes.endIndex
    guard end > position else { return nil }
    defer { position = end }
    return String(decoding: bytes[position..<end], as: UTF8.self)
  }

  /// The letters of any script that stand here, as they are written; nil where none does.
  mutating func letters() -> String? {
    let text = rest(atMost: 64)
    let letters = text.unicodeScalars.prefix { $0.properties.isAlphabetic }
    guard !letters.isEmpty else { return nil }
    position += String(letters).utf8.count
    return String(letters)
  }

  /// Exactly `width` digits with no further one behind them; nil (and nothing read) if they are not there.
  mutating func number(width: Int) -> Int? {
    digits(width: width, unknownAllowed: false)?.known
  }

  /// A number of which digits may be `?`: all that is known of it is between which others it lies.
  struct Digits: Hashable {
    var lowest: Int
    var highest: Int

    /// Nil where a digit is unknown.
    var known: Int? { lowest == highest ? lowest : nil }

    static let zero = Digits(lowest: 0, highest: 0)
  }

  mutating func digitsOrMarks(width: Int) -> Digits? {
    digits(width: width, unknownAllowed: true)
  }

  private mutating func digits(width: Int, unknownAllowed: Bool) -> Digits? {
    var found = Digits.zero
    for offset in 0..<width {
      if let digit = digit(at: position + offset) {
        found = Digits(lowest: found.lowest * 10 + digit, highest: found.highest * 10 + digit)
      } else if unknownAllowed, peek(offset) == UInt8(ascii: "?") {
        found = Digits(lowest: found.lowest * 10, highest: found.highest * 10 + 9)
      } else {
        return nil
      }
    }
    guard digit(at: position + width) == nil else { return nil }
    position += width
    return found
  }

  private func digit(at index: Int) -> Int? {
    guard index < bytes.count, (0x30...0x39).contains(bytes[index]) else { return nil }
    return Int(bytes[index] - 0x30)
  }
}
