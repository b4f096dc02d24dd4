/// The date that a name holds: `2026-01-05-search`, `BINDER-2018-02-20`, `20260105-search`.
enum DateInName {
  /// The first date; nil if the name holds no date.
  ///
  /// With `-` or `_` between its parts a date may be anywhere, without them at the beginning alone: elsewhere eight digits
  /// are a number.
  static func date(in name: String) -> CalendarDate? {
    let bytes = name.utf8.span
    guard bytes.count >= 8 else { return nil }
    if let date = date(in: bytes, at: 0, width: 0) { return date }
    var start = 0
    while start + 10 <= bytes.count {
      if start == 0 || !isDigit(bytes[start - 1]), let date = date(in: bytes, at: start, width: 1) { return date }
      start += 1
    }
    return nil
  }

  /// The date that begins at an offset, with separators of a width between its parts.
  private static func date(in bytes: Swift.Span<UInt8>, at start: Int, width: Int) -> CalendarDate? {
    let (month, day) = (start + 4 + width, start + 6 + 2 * width)
    guard width == 0 || isSeparator(bytes[start + 4]) && isSeparator(bytes[day - 1]) else { return nil }
    guard day + 2 == bytes.count || !isDigit(bytes[day + 2]) else { return nil }
    guard let year = number(in: bytes, start..<start + 4), let month = number(in: bytes, month..<month + 2),
      let day = number(in: bytes, day..<day + 2)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func number(in bytes: Swift.Span<UInt8>, _ range: Range<Int>) -> Int? {
    var number = 0
    for index in range {
      guard isDigit(bytes[index]) else { return nil }
      number = number * 10 + Int(bytes[index] - 48)
    }
    return number
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
  private static func isSeparator(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") }
}
