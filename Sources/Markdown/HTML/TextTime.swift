import MarkdownSyntax

/// A date in a text, with the time of day that follows it: `2025-11-27`, `2025-11-27 14:04` and `2025-11-27 14:04 UTC`.
///
/// Pages have them as `<time>`, so that browsers keep them on one line and scripts can read them (HTML 4.5.14).
struct TextTime {
  let range: Range<Int>
  /// As the attribute has it; with an offset where the text says UTC, at the end of a range of two clocks, too.
  let datetime: String

  /// Reads the date whose year is before this hyphen; nil where no date is there, or it is part of something else, such
  /// as an id or a file's name. It lies within `text`, a part of the bytes.
  init?(in bytes: borrowing Span<UInt8>, _ text: Range<Int>, yearBefore hyphen: Int) {
    let start = hyphen - 4
    var end = hyphen + 6
    guard start >= text.lowerBound, end <= text.upperBound, bytes[hyphen + 3] == .hyphen,
      let year = Self.number(bytes, start..<hyphen), let month = Self.number(bytes, hyphen + 1..<hyphen + 3),
      let day = Self.number(bytes, hyphen + 4..<end), year > 0, 1...12 ~= month,
      1...Self.days(of: month, in: year) ~= day,
      start == text.lowerBound || !Self.isJoined(before: bytes[start - 1])
    else { return nil }
    let reader = Reader(end: text.upperBound)
    var clock = 0
    var isUTC = false
    if end < text.upperBound, bytes[end] == .space, let length = reader.clock(in: bytes, at: end + 1) {
      clock = length
      end += 1 + length
      isUTC = reader.isUTC(in: bytes, after: end)
      if reader.begins(bytes, " UTC", at: end) { end += 4 }
    }
    guard end == text.upperBound || !Self.isJoined(bytes, at: end, to: text.upperBound, isAfterClock: clock > 0) else {
      return nil
    }
    range = start..<end
    var written: [UInt8] = []
    for index in start..<start + 10 { written.append(bytes[index]) }
    if clock > 0 {
      written.append(isUTC ? UInt8(ascii: "T") : .space)
      for index in start + 11..<start + 11 + clock { written.append(bytes[index]) }
      if isUTC { written.append(UInt8(ascii: "Z")) }
    }
    datetime = String(decoding: written, as: UTF8.self)
  }

  /// What may follow a date, up to the end of the text.
  private struct Reader {
    let end: Int

    /// The length of `14:04`, or `14:04:30`.
    func clock(in bytes: borrowing Span<UInt8>, at start: Int) -> Int? {
      guard start + 5 <= end, bytes[start + 2] == .colon, let hour = TextTime.number(bytes, start..<start + 2),
        let minute = TextTime.number(bytes, start + 3..<start + 5), hour < 24, minute < 60
      else { return nil }
      guard start + 8 <= end, bytes[start + 5] == .colon, let second = TextTime.number(bytes, start + 6..<start + 8),
        second < 60
      else { return 5 }
      return 8
    }

    /// Whether `UTC` follows, after the end of a range of two clocks, too.
    func isUTC(in bytes: borrowing Span<UInt8>, after start: Int) -> Bool {
      if begins(bytes, " UTC", at: start) { return true }
      for dash in ["-", "\u{2013}", " to "] as [StaticString] where begins(bytes, dash, at: start) {
        let second = start + dash.utf8CodeUnitCount
        guard let length = clock(in: bytes, at: second) else { continue }
        return begins(bytes, " UTC", at: second + length)
      }
      return false
    }

    func begins(_ bytes: borrowing Span<UInt8>, _ text: StaticString, at start: Int) -> Bool {
      guard start + text.utf8CodeUnitCount <= end else { return false }
      for index in 0..<text.utf8CodeUnitCount where bytes[start + index] != text.utf8Start[index] { return false }
      return true
    }
  }

  fileprivate static func number(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Int? {
    var value = 0
    for index in range {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// Days of a month, which counts from 1.
  private static func days(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether a byte before a date makes it part of a word, of an id or of an address.
  private static func isJoined(before byte: UInt8) -> Bool {
    isOfWord(byte) || byte == .period || byte == .colon
  }

  private static func isJoined(
    _ bytes: borrowing Span<UInt8>, at index: Int, to end: Int, isAfterClock: Bool
  ) -> Bool {
    let byte = bytes[index]
    // A stop may end a sentence.
    if byte == .period || byte == .colon { return index + 1 < end && bytes[index + 1].isAlphanumeric }
    // A range of two clocks.
    if byte == .hyphen, isAfterClock { return false }
    return isOfWord(byte)
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || "-_/+=".utf8.contains(byte)
  }
}
