import Checks
import Documents
import Pipelines
import Records

/// Formats as others call them, for options that take one.
protocol FormatWords: WordsWithMeanings, RawRepresentable, CaseIterable where RawValue == String {}

extension FormatWords {
  static var meanings: [String: String] {
    let known = [
      "markdown": "md", "md": "markdown", "mkdocs": "markdown", "txt": "text", "plain": "text", "plaintext": "text",
      "htm": "html", "calendar": "ics", "ical": "ics", "icalendar": "ics",
    ]
    return known.filter { Self(rawValue: $0.value) != nil }
  }
}

extension ActionReportFormat: FormatWords {}
extension BuildFormat: FormatWords {}
extension FindingsFormat: FormatWords {}
extension OverviewFormat: FormatWords {}
extension RenderWord: FormatWords {}
extension StandingFormat: FormatWords {}
extension StatisticsFormat: FormatWords {}
