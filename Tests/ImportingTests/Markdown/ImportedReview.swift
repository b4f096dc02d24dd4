import Diagnostics
import Importing
import Incidents
import Records
import Text

/// A review that was read, with what tests ask about it.
struct ImportedReview {
  let source: String
  let imported: ImportedIncident?
  /// `import-zone 5: ...`
  let problems: [String]

  init(_ text: String, name: String = "review.md", _ change: (inout ImportSetting) -> Void = { _ in }) {
    var setting = ImportSetting()
    change(&setting)
    source = text
    let reading = ImportFormat.markdown.reader.read(ImportSource(SourceText(name: name, text: text)), setting)
    imported = reading.count > 0 ? reading[0].incident : nil
    problems = reading.problems.map { "\($0.rule) \($0.place.range?.start.line ?? 0): \($0.fullMessage)" }
  }

  var incident: Incident? { imported?.incident }

  /// `2026-01-05 12:00: Alert fired`, in UTC; `~` before what is approximate, `..` before an end.
  var rows: [String] {
    (incident?.timeline ?? []).map { row in
      let until = row.until.map { "..\($0.instant?.description.dropLast(4) ?? "")" } ?? ""
      return Self.time(row.time) + until + ": " + row.event.source
    }
  }

  private static func time(_ time: RecordedTime) -> String {
    (time.isApproximate ? "~" : "") + (time.instant.map { String($0.description.dropLast(4)) } ?? time.written)
  }

  /// `A1 done: Fix it (owner Ada, due 2026-02-01)`
  var items: [String] {
    (incident?.actions ?? []).map { item in
      let facts = [
        item.owner.map { "owner \($0)" }, item.due.map { "due \($0)" }, item.ticket.map { "ticket \($0)" },
        item.priority.map { "priority \($0)" }, item.kind.map { "kind \($0.rawValue)" },
      ].compactMap(\.self)
      return "\(item.id) \(item.status.rawValue): \(item.action.source)"
        + (facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))")
    }
  }

  var doubts: [String] { imported?.report.uncertain.map { "\($0.line ?? 0): \($0.text)" } ?? [] }
  var narrative: String { incident?.narrative?.source ?? "" }

  func comments(ofRow index: Int) -> [String] { imported?.comments[.row(index)] ?? [] }
  func comments(ofItem index: Int) -> [String] { imported?.comments[.item(index)] ?? [] }

  /// What is kept under a name, as texts.
  func kept(_ name: String) -> [String] {
    imported?.kept.filter { $0.key == name }.flatMap { Self.texts($0.value) } ?? []
  }

  private static func texts(_ value: WrittenValue) -> [String] {
    switch value {
    case .text(let text), .closing(let text), .word(let text): [text]
    case .words(let words), .bracketed(let words): words
    case .list(let items), .inline(let items): items.flatMap(texts)
    case .mapping(let entries): entries.flatMap { [$0.key] + texts($0.value) }
    }
  }

  /// The words of the source that the record does not have as often, case folded. Numbers of lists are no words.
  var lostWords: [String] {
    guard let imported else { return Self.words(source) }
    let incident = imported.incident
    var texts = incident.texts + imported.kept.flatMap { [$0.key] + Self.texts($0.value) }
    texts += imported.comments.values.flatMap(\.self)
    texts += incident.timeline.flatMap { [Self.written($0.time), $0.until.map(Self.written) ?? "", "time"] }
    texts += incident.actions.map { "\($0.due?.description ?? "") \($0.status.rawValue) \($0.kind?.rawValue ?? "")" }
    // The names of keys.
    texts += ["title tags"]
    if incident.actions.contains(where: { $0.due != nil }) { texts.append("due") }
    if incident.actions.contains(where: { $0.owner != nil }) { texts.append("owner") }
    var counts: [String: Int] = [:]
    for word in texts.flatMap(Self.words) { counts[word, default: 0] += 1 }
    return Self.words(source).filter { word in
      counts[word, default: 0] -= 1
      return counts[word, default: 0] < 0
    }
  }

  /// As the record has it, on its own clock.
  private static func written(_ time: RecordedTime) -> String {
    time.instant?.adding(seconds: time.offset ?? 0).dateAndClock ?? time.written
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split(whereSeparator: \.isNewline).flatMap { line in
      let marks = line.drop { " >".contains($0) }
      let rest = marks.drop { ("0"..."9").contains($0) }
      let isNumber = rest.count < marks.count && (rest.hasPrefix(". ") || rest.hasPrefix(") "))
      return (isNumber ? rest : line).split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }
  }

  /// Why the record cannot be written so that it reads back as it is meant; nil where it can.
  var refusal: String? {
    guard let imported else { return "nothing is imported" }
    do {
      _ = try ImportedFiles(imported, ImportSetting(), of: ImportedIncident.draftID, Runbook())
      return nil
    } catch { return "\(error)" }
  }
}
