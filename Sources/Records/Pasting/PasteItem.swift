import Incidents
import Text

/// A row of a paste before its time is worked out.
struct PasteItem {
  /// The line that it begins at, from 1.
  var line: Int
  /// In scalars.
  var length: Int
  var time: PastedTime?
  var texts: [String] = []
  var action: MarkdownText?
  var by: String?
  /// Whether it begins with a name and a time on a line of their own.
  var isHead = false
  /// Whether its first line begins with its time, and has a text.
  var isLine = false
  /// Whether the time is alone on its line.
  var isTimeAlone = false
  /// Whether the time was in square brackets, on the line of the first text.
  var isBracketed = false
  var problem: PasteProblem?
  /// The day of the lines from here on; the item is no row then.
  var day: PastedLine.Day?
  /// The text of a day that may be no heading, but text of the row above.
  var doubtfulDay: String?

  /// How many lines of the text it takes.
  var lineCount = 1

  /// Its lines; those below the first without the indentation that they share.
  var event: MarkdownText {
    let below = texts.dropFirst()
    let shared = below.filter { !$0.isEmpty }.map { $0.unicodeScalars.prefix(while: \.isBlank).count }.min() ?? 0
    let lines = below.map { String($0.unicodeScalars.dropFirst(shared)) }
    return MarkdownText((texts.prefix(1) + lines).joined(separator: "\n"))
  }
  var range: SourceRange { SourceRange(line: line, column: 1, length: length) }

  /// `00:12:05 Alice: x`: recordings of meetings count from their beginning.
  var mayBeElapsed: Bool {
    guard let time, time.date == nil, time.zone == nil, time.epoch == nil, time.clock.hasSeconds,
      time.clock.second < 3600,
      let text = texts.first, let colon = text.firstIndex(of: ":")
    else { return false }
    return PastedMessage.name(String(text[..<colon])) != nil
  }

  /// The time; nil for a heading.
  func checkedTime(amongClocksOfTwelve isOfTwelve: Bool) throws(PasteProblem) -> PastedTime? {
    if let problem { throw problem }
    guard day == nil else { return nil }
    guard let time else {
      throw PasteProblem("the line has no time, and there is none above it", "write its time before it")
    }
    if isOfTwelve, time.clock.isOfTwelve || time.until?.clock.isOfTwelve ?? false {
      throw PasteProblem(
        "'\(time.written)' does not say AM or PM, as other lines do", "write it as a clock of 24 hours shows it")
    }
    guard !texts.isEmpty || action != nil else {
      throw PasteProblem("the line has a time and no text", "write what happened")
    }
    return time
  }
}

extension PasteItem {
  /// Takes the author of the message above, as Slack leaves it out of the next ones, together with AM or PM.
  mutating func goOn(from above: PasteItem?) {
    guard let above, let author = above.by, let last = above.time?.clock, let clock = time?.clock else { return }
    by = author
    guard clock.isOfTwelve, last.hasHalf else { return }
    let halves = [clock.second % 43_200, clock.second % 43_200 + 43_200]
    let next = halves.first { (0...3_600).contains(($0 - last.second + 86_400) % 86_400) }
    // What comes much later has a head of its own.
    if let next { time?.clock = PastedClock(second: next, isOfTwelve: false, hasHalf: true) }
  }

  /// Takes what the column of ends holds.
  mutating func readEnd(_ text: String, _ setting: PasteSetting, _ zone: PastedZone?) {
    let end = PastedLine(text, setting)
    if let problem = end.problem { self.problem = self.problem ?? problem }
    guard let time = end.time, time.epoch == nil, end.text.isEmpty else {
      texts.append("until \(text)")
      return
    }
    self.time?.until = PastedTime.End(date: time.date, clock: time.clock, zone: time.zone ?? zone)
  }
}
