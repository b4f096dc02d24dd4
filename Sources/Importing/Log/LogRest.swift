import Incidents
import Text

/// Lines of a log that are in no row: headings and heads of tables.
enum LogRest {
  /// Those with a word of letters that no row has. What is left out says times and days, which the rows' times say.
  static func lines(of source: SourceText, besides rows: [TimelineEntry]) -> [(number: Int, text: String)] {
    var known: Set<String> = []
    for row in rows {
      for text in [
        row.event.source, row.action?.source ?? "", row.by ?? "", row.time.written, row.until?.written ?? "",
      ] {
        known.formUnion(words(of: text))
      }
    }
    var lines: [(number: Int, text: String)] = []
    for (index, line) in source.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let others = words(of: String(line)).subtracting(known).subtracting(timeWords)
      if !others.isEmpty {
        lines.append((index + 1, line.split(whereSeparator: \.isWhitespace).joined(separator: " ")))
      }
    }
    return lines
  }

  private static func words(of text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter }.map { String($0) })
  }

  private static let timeWords: Set<String> = {
    let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december", "sept",
    ]
    let days = [
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tues", "wednes", "thurs",
    ]
    let others = [
      "am", "pm", "a", "p", "m", "h", "t", "z", "utc", "gmt", "at", "th", "st", "nd", "rd", "yesterday", "today",
    ]
    return Set(months + days + others + (months + days).map { String($0.prefix(3)) })
  }()
}
