import Incidents
import MarkdownSyntax

/// A time with digits that nobody knows: `2022-05-?? HH:mm`, `2021/22-??-??`, `14:??`, `??:??`.
enum UnknownTime {
  /// Nil where the line begins with no such time.
  static func read(_ line: String) -> (SourceTime, rest: String)? {
    var scanner = ValueScanner(line)
    var openers = scanner.openers()
    let start = scanner
    let isApproximate = scanner.skip("~")
    let date = day(&scanner)
    var ahead = scanner
    if date != nil, !ahead.skip("T") { _ = ahead.skipSeparator(",") }
    let marks = clock(&ahead)
    if marks != nil { scanner = ahead }
    let isOpenDay = if case .unknown? = date { true } else { false }
    guard marks != nil || isOpenDay else { return nil }
    var time = SourceTime(date, written: scanner.text(since: start))
    time.marks = marks == "??:??" ? nil : marks
    time.isApproximate = isApproximate
    // What the zone would be says nothing without a time.
    if !openers.isEmpty { _ = scanner.skip(":") }
    while let opener = openers.last, scanner.skip(closerOf: opener) { openers.removeLast() }
    let before = scanner
    _ = scanner.skipSeparator(":|")
    if scanner.skipDash() { _ = scanner.skipSeparator(":") }
    guard scanner.isAtEnd || !scanner.text(since: before).isEmpty, openers.isEmpty else { return nil }
    return (time, scanner.rest)
  }

  /// A date with or without marks; nil where none begins.
  private static func day(_ scanner: inout ValueScanner) -> SourceTime.Day? {
    var ahead = scanner
    var text = ""
    while let next = ahead.next, next.isDigit || "?-/".utf8.contains(next) {
      text.unicodeScalars.append(Unicode.Scalar(next))
      ahead.skip(byte: next)
    }
    // `2022-05-xx`
    if text.hasSuffix("-"), text.utf8.count == 8, let word = ahead.word(), ["xx", "dd"].contains(word.lowercased()) {
      text += "??"
    }
    guard text.utf8.count >= 7 else { return nil }
    if !text.contains("?") {
      guard let date = try? DateText.read(text) else { return nil }
      scanner = ahead
      return .date(date)
    }
    let dates = DateText.withMarks(text)
    var parts = ValueScanner(text)
    let isWhole = DateText.parts(&parts) != nil && parts.isAtEnd
    guard isWhole || !dates.isEmpty else { return nil }
    scanner = ahead
    return .unknown(isWhole ? text : dates.count == 1 ? dates[0] : nil)
  }

  /// `HH:mm`, `14:??`, `1?:??`, `xx:xx`, as records have it; nil for a clock without marks.
  private static func clock(_ scanner: inout ValueScanner) -> String? {
    var ahead = scanner
    let start = ahead
    if let word = ahead.word() {
      guard ["hh", "xx"].contains(word.lowercased()), ahead.skip(":"), let minute = ahead.word(),
        ["mm", "xx"].contains(minute.lowercased())
      else { return nil }
      scanner = ahead
      return "??:??"
    }
    guard let hour = ahead.digitsOrMarks(width: 2), ahead.skip(":") else { return nil }
    let hands = ahead
    if let word = ahead.word() {
      guard ["mm", "xx"].contains(word.lowercased()), hour.lowest <= 23 else { return nil }
      scanner = ahead
      return hands.text(since: start) + "??"
    }
    guard let minute = ahead.digitsOrMarks(width: 2), hour.known == nil || minute.known == nil, hour.lowest <= 23,
      minute.lowest <= 59
    else { return nil }
    scanner = ahead
    return scanner.text(since: start)
  }
}
