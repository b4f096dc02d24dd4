import Incidents
import MarkdownSyntax

// Dates in numbers alone.
extension PastedDate {
  /// `2026-01-05`, `2026/1/5`, `20260105`, `5.1.2026`, `05/06/2026`.
  static func numbers(
    _ scanner: inout ValueScanner, _ order: PasteSetting.DateOrder?
  ) throws(PasteProblem) -> PastedDate? {
    let start = scanner
    if let compact = scanner.number(width: 8), scanner.next != UInt8(ascii: ".") {
      // A number of eight digits is a date where a clock follows it.
      let parts = (compact / 10_000, compact / 100 % 100, compact % 100)
      let isJoined = scanner.next.map { "-_".utf8.contains($0) && scanner.peek(1)?.isDigit ?? false } ?? false
      guard scanner.next == UInt8(ascii: "T") || scanner.next == 0x20 || isJoined, let date = CalendarDate(parts) else {
        return nil
      }
      return .full(date)
    }
    scanner = start
    guard let first = scanner.number(widths: 1...4), let separator = scanner.next,
      "-/.".utf8.contains(separator)
    else { return nil }
    scanner.skip(byte: separator)
    guard let second = scanner.number(widths: 1...2) else { return nil }
    let short = scanner.text(since: start)
    let hasEnd = scanner.skip(byte: separator)
    guard hasEnd, let third = scanner.number(widths: 1...4) else {
      // `28/11 12:05`, `28.11. 12:05`; fractions and versions have no clock after them.
      guard hasEnd == (separator == UInt8(ascii: ".")), separator != UInt8(ascii: "-"), scanner.isBeforeClock else {
        return nil
      }
      return try yearless(first, second, isDayFirst: isDayFirst(first, second, separator, order, short), short)
    }
    let text = scanner.text(since: start)
    if first > 31, first < 1000 { return nil }
    if first > 31 { return .full(try date(first, second, third, text)) }
    // `05.01.26, 12:05 - Alice: x`, as WhatsApp writes it.
    if separator == UInt8(ascii: "."), third <= 99, text.hasSuffix(third < 10 ? ".0\(third)" : ".\(third)"),
      scanner.next == UInt8(ascii: ","), scanner.isBeforeClock
    {
      return .full(try date(2000 + third, second, first, text))
    }
    // `1.2.3` is a version; slashes are in dates alone.
    guard third > 99 || separator == UInt8(ascii: "/") else { return nil }
    // `1/5/26, 1:05 PM - Alice: x`, as WhatsApp writes it.
    if third <= 99, first <= 31, scanner.next == UInt8(ascii: ","), scanner.isBeforeClock {
      let isDayFirst = try isDayFirst(first, second, separator, order, text)
      return .full(
        try isDayFirst ? date(2000 + third, second, first, text) : date(2000 + third, first, second, text))
    }
    guard third > 99 else { throw PasteProblem("'\(text)' has a year of two digits", "write it as 2026-01-05") }
    let isDayFirst = try isDayFirst(first, second, separator, order, text)
    return .full(try isDayFirst ? date(third, second, first, text) : date(third, first, second, text))
  }

  /// Points are the separator where the day comes first.
  private static func isDayFirst(
    _ first: Int, _ second: Int, _ separator: UInt8, _ order: PasteSetting.DateOrder?, _ text: String
  ) throws(PasteProblem) -> Bool {
    if separator == UInt8(ascii: ".") || first > 12 { return true }
    if second > 12 { return false }
    guard let order else {
      throw PasteProblem("'\(text)' is one of two days", "add --dates dmy or --dates mdy", kind: .meaning)
    }
    return order == .dayFirst
  }

  private static func yearless(
    _ first: Int, _ second: Int, isDayFirst: Bool, _ text: String
  ) throws(PasteProblem) -> PastedDate {
    let (day, month) = isDayFirst ? (first, second) : (second, first)
    // A leap year has every day.
    guard CalendarDate(year: 2024, month: month, day: day) != nil else {
      throw PasteProblem("'\(text)' is not a date")
    }
    return .yearless(month: month, day: day)
  }

  static func date(_ year: Int, _ month: Int, _ day: Int, _ text: String) throws(PasteProblem) -> CalendarDate {
    do throws(ValueProblem) {
      return try DateText.date(year, month, day, of: text, kind: "date")
    } catch { throw PasteProblem(error.message, error.suggestion) }
  }
}

extension CalendarDate {
  fileprivate init?(_ parts: (year: Int, month: Int, day: Int)) {
    self.init(year: parts.year, month: parts.month, day: parts.day)
  }
}
