package import Incidents
package import Records
import Text

/// A record that was imported before, as its files are now.
package struct TakenRecord: Sendable {
  package let incident: Incident
  /// The names of the rows that were taken.
  let names: [TakenRowName]
  private let timeline: [Substring]
  private let actions: [Substring]

  package init(_ files: IncidentFiles, _ mark: SourceMark, _ runbook: Runbook) {
    incident = RecordReader.incident(files, runbook: runbook).incident
    names = mark.rows.map(TakenRowName.init)
    timeline = Self.lines(of: files.timeline)
    actions = Self.lines(of: files.actions)
  }

  private static func lines(of file: RecordFile?) -> [Substring] {
    guard let file, case .text(let text) = RecordText.read(file) else { return [] }
    return text.text.split(omittingEmptySubsequences: false) { $0.isNewline }
  }

  /// The comments above a row, as one text without `#`.
  func comment(above row: TimelineEntry) -> String? { Self.comment(above: row.range, in: timeline) }

  /// The comments above an action item.
  func comment(above item: ActionItem) -> String? { Self.comment(above: item.range, in: actions) }

  private static func comment(above range: SourceRange?, in lines: [Substring]) -> String? {
    guard let range, range.start.line - 1 <= lines.count else { return nil }
    let above = lines[..<(range.start.line - 1)].reversed().prefix { $0.hasPrefix("#") }.reversed()
    let words = above.flatMap { $0.dropFirst().split(separator: " ") }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
