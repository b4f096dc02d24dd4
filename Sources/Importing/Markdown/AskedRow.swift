import Diagnostics
import Incidents
import Records
import Text

/// A row whose time has to be asked for.
struct AskedRow {
  var question: TimelineClock.Question
  var row: TimelineRow
}

extension [AskedRow] {
  /// What keeps the document from being imported, with the option or the text that answers it.
  func problems(in source: SourceText) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    let clocks = filter { $0.question == .zone }.map {
      ($0.row.written, SourceRange(wholeLine: $0.row.line, of: source))
    }
    if !clocks.isEmpty { problems.append(ImportProblem.noZone(clocks, source)) }
    let dates = filter { $0.question == .date }.map(\.row)
    if let first = dates.first { problems.append(Self.noDate(first, dates.count, source)) }
    for asked in lazy.filter({ $0.question != .zone && $0.question != .date }).prefix(mostProblems) {
      if let problem = asked.problem(in: source) { problems.append(problem) }
    }
    return problems
  }

  private static func noDate(_ row: TimelineRow, _ count: Int, _ source: SourceText) -> Diagnostic {
    let more = count > 1 ? " and \(count - 1) more" : ""
    return Diagnostic(
      .error, "import-date", at: SourcePlace(source, SourceRange(wholeLine: row.line, of: source)),
      "no date is given for '\(row.written)'\(more)",
      suggestion: "write the date above the first of them, or as 'date: 2026-01-05' in the front matter")
  }
}

private let mostProblems = 20

extension AskedRow {
  fileprivate func problem(in source: SourceText) -> Diagnostic? {
    let range = SourceRange(wholeLine: row.line, of: source)
    switch question {
    case .zone, .date: return nil
    case .clock(let reading, let date): return ImportProblem.unclear(reading, row.written, on: date, range, source)
    case .other(let found):
      return Diagnostic(
        .error, "import-time", at: SourcePlace(source, range), found.message, suggestion: found.suggestion)
    }
  }
}

extension TimelineRow {
  /// Its time as the document has it.
  fileprivate var written: String { String((time?.written ?? said ?? texts.first ?? "").firstLine.prefix(60)).trimmed }
}

extension SourceRange {
  /// A line of a text.
  init(wholeLine line: Int, of source: SourceText) {
    self.init(line: line, column: 1, length: source.line(line)?.unicodeScalars.count ?? 0)
  }
}
