import Diagnostics
import Importing
import Incidents
import Pipelines
import Text

/// What an import tells: a line for each incident, and what became of the parts of its source.
struct ImportSummary {
  private let isTrial: Bool
  /// Whether it is told where each part of a source went.
  private let isLong: Bool
  private var counts: [ImportOutcome.State: Int] = [:]
  private var lines = ""
  private var problems: [Diagnostic] = []

  /// Of so many files it is told where their parts went.
  static let mostTold = 50

  init(isTrial: Bool, isLong: Bool) {
    self.isTrial = isTrial
    self.isLong = isLong
  }

  var hasErrors: Bool { problems.contains { $0.severity == .error } }

  /// How many incidents are new.
  var newCount: Int { counts[.new] ?? 0 }

  mutating func add(_ outcome: ImportOutcome, of source: ImportSource) {
    counts[outcome.state, default: 0] += 1
    problems += outcome.problems
    guard outcome.state != .refused, outcome.state != .unchanged else { return }
    lines += Self.line(outcome, source) + "\n"
    guard outcome.state != .edited else { return }
    if isLong {
      for placing in outcome.report.placed {
        let line = placing.line.map { " (line \($0))" } ?? ""
        lines += Self.visible("  \(placing.what)\(line) -> \(placing.target)") + "\n"
      }
    }
    for doubt in outcome.report.uncertain {
      lines += Self.visible("  uncertain: \(doubt.line.map { "line \($0): " } ?? "")\(doubt.text)") + "\n"
    }
  }

  /// `INC-7 new: 12 rows, 3 items, 5 updates: Search is slow (a.md)`
  private static func line(_ outcome: ImportOutcome, _ source: ImportSource) -> String {
    let id = outcome.id?.text ?? outcome.sourceID
    if outcome.state == .edited {
      var added = outcome.addedRows == 0 ? "nothing is added" : "\(Counted.text(outcome.addedRows, "row")) added"
      if outcome.differingRows > 0 {
        added += ", \(Counted.text(outcome.differingRows, "row")) different in the source"
      }
      return visible("\(id) edited since, so the rest is left: \(added): \(outcome.title) (\(source.text.name))")
    }
    let parts = [
      Counted.text(outcome.rows, "row"), Counted.text(outcome.items, "item"), Counted.text(outcome.updates, "update"),
    ]
    return visible(
      "\(id) \(outcome.state.rawValue): \(parts.joined(separator: ", ")): \(outcome.title) (\(source.text.name))")
  }

  private static func visible(_ text: String) -> String { DiagnosticPrinter.visible(text) }

  /// Prints the lines, the problems, and how many incidents there were.
  func print(_ others: [Diagnostic]) throws {
    try Console.list(lines)
    Console.report(others + problems)
    let states: [ImportOutcome.State] = [.new, .changed, .edited, .unchanged, .refused]
    let parts = states.compactMap { state in counts[state].map { "\($0) \(state.rawValue)" } }
    let all = counts.values.reduce(0, +)
    Console.say(
      "\(Counted.text(all, "incident"))\(parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))"
        + (isTrial ? "; nothing was written, since this is a dry run" : ""))
  }
}
