import Diagnostics
import Incidents
import Records
import Text

/// Reads what `pir log -` reads, as an incident of its own.
enum LogReader: ImportReader {
  static func looksLike(_ source: ImportSource) -> Bool {
    let head = SourceText(name: source.text.name, text: beginning(of: source.text.text))
    return LogMoments.paste(head, ImportSetting(), .early, offset: 0).rows.contains { $0.time.instant != nil }
  }

  /// Some lines, by which a log is known.
  private static func beginning(of text: String) -> String {
    guard let end = text.utf8.index(text.utf8.startIndex, offsetBy: 8192, limitedBy: text.utf8.endIndex),
      let line = text.utf8[..<end].lastIndex(of: UInt8(ascii: "\n"))
    else { return text }
    return String(text[..<line])
  }

  static func read(_ source: ImportSource, _ setting: ImportSetting) -> ImportReading {
    let moments = LogMoments(source.text, setting)
    guard !moments.rows.isEmpty || !moments.problems.isEmpty else {
      return ImportReading(refused: [ImportProblem.nothing(in: source, "line of a log")])
    }
    guard !moments.problems.contains(where: { $0.severity == .error }) else {
      return ImportReading(refused: moments.problems)
    }
    let title = title(of: source)
    var imported = ImportedIncident(
      ImportedIncident.Origin(.log, id: source.stem), title: title, wantedID: source.stem, content: source.text.text)
    imported.incident.timeline = moments.rows
    let others = LogRest.lines(of: source.text, besides: moments.rows)
    if !others.isEmpty {
      imported.kept.append(WrittenValue.Entry("lines", .list(others.map { .text($0.text) })))
      for line in others {
        imported.report.placed.append(ImportReport.Placing(line.text, line: line.number, to: SourceMark.key))
      }
    }
    for note in moments.problems {
      imported.report.uncertain.append(
        ImportReport.Doubt(line: note.place.range?.start.line, text: note.message))
    }
    return ImportReading([imported])
  }

  /// The file's name as words.
  private static func title(of source: ImportSource) -> String {
    guard !source.isStandardInput else { return "Imported log" }
    let words = source.stem.split { $0 == "-" || $0 == "_" || $0.isWhitespace }.joined(separator: " ")
    return words.isEmpty ? "Imported log" : words.prefix(1).uppercased() + words.dropFirst()
  }
}
