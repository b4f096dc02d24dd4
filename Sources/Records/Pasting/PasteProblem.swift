package import Incidents
import MarkdownSyntax

/// Why a time in a pasted text cannot be read, with what to type.
struct PasteProblem: Error, Hashable {
  /// What is in doubt: whoever types a time at a command is told otherwise than whoever pastes lines.
  enum Kind {
    /// The time itself is wrong.
    case time
    /// The date or the zone may be one of several.
    case meaning
    /// It may be a range, or have an offset.
    case range
    /// What has the form of an offset is none.
    case offset
  }

  let message: String
  let suggestion: String?
  let kind: Kind

  init(_ message: String, _ suggestion: String? = nil, kind: Kind = .time) {
    self.message = message
    self.suggestion = suggestion
    self.kind = kind
  }

  /// Of `ERROR 12:05 x` and of `restarted db at 12:05`; `time` is what is in the wrong place of the line.
  static func timeInside(_ time: String, of line: String) -> PasteProblem {
    let message = "the line does not begin with the time that it seems to have"
    let suggestion = "write the time before the rest of the line"
    guard line.hasSuffix(" at \(time)") else { return PasteProblem(message, suggestion, kind: .meaning) }
    let rest = line.dropLast(time.count + 4)
    if rest.lowercased().split(whereSeparator: { !$0.isLetter }).contains(where: {
      PastedHeading.isName(ofDay: String($0))
    }) {
      return PasteProblem(
        message, "write the date and the time before the rest of the line, as in 2026-01-05 \(time)", kind: .meaning)
    }
    return PasteProblem(message, "\(suggestion), as in '\(time) \(String(rest).shortened)'", kind: .meaning)
  }

  /// Of `Last night 22:10 x`.
  static let dayInWords = PasteProblem(
    "the line begins with a day in words that are not read",
    "write the date and the time before the rest of the line, as in 2026-01-05 12:05", kind: .meaning)

  /// Of times on lines of their own below the texts that they belong to, as status pages have them.
  static let timeBelowText = PasteProblem(
    "the time may belong to the text above it, since the paste begins with a text",
    "write each time before its text")

  /// Of a time on a line of its own, below a line that may name who wrote what is below, and may be text.
  static func author(_ text: String, above time: String) -> PasteProblem {
    PasteProblem(
      "'\(text.shortened)' above '\(time)' may be who wrote the lines below, or text of the row above",
      "write the author before the time, on the same line, as in 'Alice Smith  \(time)'", kind: .meaning)
  }

  /// The same of a line that may belong to the row above.
  var orText: PasteProblem {
    PasteProblem(
      message, suggestion.map { $0 + ", or blanks before the line if it is text of the row above" }, kind: kind)
  }

  /// Of `Duration: 00:45`, and of a name and a time among lines that begin with theirs.
  static func label(_ name: String, _ time: String) -> PasteProblem {
    PasteProblem(
      "'\(time)' after '\(name)' is not read as the time of a row",
      "write the time before the rest of the line, or leave the line out", kind: .meaning)
  }

  /// Of `00:12:05 Alice: x`.
  static func elapsed(_ time: String) -> PasteProblem {
    PasteProblem(
      "'\(time)' may be the time since a recording began, or a time of day after midnight",
      "write the date before it, as in 2026-01-05 12:05:33")
  }

  /// Of a line that is only a day, among others without times.
  static let dayAlone = PasteProblem(
    "the line is a day, and no line has a time of day", "write the times before the lines, or a word before the day")

  /// Of a line that is only a day, among others with times.
  static func dayInside(_ text: String) -> PasteProblem {
    PasteProblem(
      "'\(text)' may be the day of the lines below it, or text of the row above",
      "write ## before it if it is the day, or a word if it is text", kind: .meaning)
  }

  /// Of a table of other values, such as how much time has passed.
  static let noTimes = PasteProblem(
    "the table has no column of times of day", "write a header such as | Time | Event | above the column that has them")

  /// Of `14.43`, `14h43`, `12:??`, `12:05/12:10`: the text around it does not say what it is.
  static let doubt = PasteProblem(
    "the line begins with what may be a time, and may be none",
    "write the time as in 14:43 with a blank after it, or a word before it")
}

/// What the reader of a pasted text has to know besides the text.
package struct PasteSetting: Sendable {
  /// The order of the numbers in dates such as `05/06/2026`.
  package enum DateOrder: String, CaseIterable, Sendable {
    case dayFirst = "dmy"
    case monthFirst = "mdy"
  }

  /// When the text is pasted.
  package var now: Instant
  /// Whether somebody gave that moment: then it says which day is meant.
  package var isMomentGiven: Bool
  /// Seconds east of UTC on the clock of the timeline, for times without a zone.
  package var offset: Int
  /// Nil where the reader has to ask.
  package var dates: DateOrder?
  /// What abbreviations of zones mean, in seconds east of UTC, by the abbreviation in capitals.
  package var zones: [String: Int]
  /// From the first to the last row of the timeline; nil where it has none.
  package var rows: ClosedRange<Instant>?
  /// When the events of the timeline were.
  package var events: [MarkdownText: [Instant]] = [:]
  /// Whether the incident is over, so that clock times alone are hardly of another day than its rows.
  package var isResolved = false

  package init(
    now: Instant, isMomentGiven: Bool = false, offset: Int, dates: DateOrder? = nil, zones: [String: Int] = [:],
    rows: ClosedRange<Instant>? = nil
  ) {
    self.now = now
    self.isMomentGiven = isMomentGiven
    self.offset = offset
    self.dates = dates
    self.zones = zones
    self.rows = rows
  }
}

extension PasteSetting {
  /// Reads an offset, in seconds east of UTC: `Z`, `+05:30`, `+5:30`, `+0530`, `5:30`, `+5`; nil for what no clock shows.
  package static func offset(_ text: String) -> Int? {
    if text == "Z" || text == "z" { return 0 }
    var scanner = ValueScanner(text)
    let isEast = scanner.skip("+")
    let isWest = !isEast && scanner.skipDash()
    var (hours, minutes) = (0, 0)
    if let compact = scanner.number(width: 4) {
      (hours, minutes) = (compact / 100, compact % 100)
    } else {
      guard let number = scanner.number(widths: 1...2) else { return nil }
      hours = number
      if scanner.skip(":") {
        guard let number = scanner.number(width: 2) else { return nil }
        minutes = number
      } else if !isEast, !isWest {
        // `5` may be hours, and may be half of `5:30`.
        return nil
      }
    }
    let offset = (hours * 3600 + minutes * 60) * (isWest ? -1 : 1)
    return scanner.isAtEnd && minutes < 60 && OffsetText.exists(offset) ? offset : nil
  }

  /// Reads `IST=+05:30`: what an abbreviation means, as somebody gives it.
  package static func zone(_ text: String) throws(TypedTime.Problem) -> (name: String, offset: Int) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[0].utf8.allSatisfy(\.isLetter) else {
      throw TypedTime.Problem(message: "'\(text)' is not of the form IST=+05:30")
    }
    guard let zone = offset(String(parts[1])) else {
      throw TypedTime.Problem(message: "'\(parts[1])' is not an offset from UTC; write Z, or +05:30")
    }
    return (parts[0].uppercased(), zone)
  }
}
