import Diagnostics
import Incidents

/// `incident.yaml` with changes made in it one after another.
struct FactsFile {
  /// The file as it is now.
  private(set) var file: RecordFile
  private let files: IncidentFiles
  private let runbook: Runbook
  /// The record before any change.
  let old: IncidentReading

  /// The facts among the files of a record; refused where they are not there.
  init(of files: IncidentFiles, _ runbook: Runbook) throws(EditRefusal) {
    old = RecordReader.incident(files, runbook: runbook)
    guard let file = files.incident else { throw .unreadable(old.errors) }
    (self.file, self.files, self.runbook) = (file, files, runbook)
  }

  /// The mapping that the file is, as it is now.
  func root() throws(EditRefusal) -> YAMLNode { try parsed().root }

  /// Makes a change, which must read back as just that.
  mutating func make(_ edit: FactsEdit) throws(EditRefusal) {
    for value in edit.values { try value.check() }
    let (before, root) = try parsed()
    let steps = [LayoutWriter.LongTexts.literal, .quoted].lazy.compactMap { long in
      edit.step(in: root, before.text, LayoutWriter(lineEnding: before.text.lineEnding, longTexts: long))
    }
    guard let tree = EditPlan.firstThatReadsBack(steps, of: before.text, isIntended: { _ in true }) else {
      throw .layout
    }
    file = before.file(with: tree)
  }

  /// The record as it reads with the changes; refused where it has an error that it did not have before.
  func read() throws(EditRefusal) -> (incident: Incident, warnings: [Diagnostic]) {
    var changed = files
    changed.incident = file
    let reading = RecordReader.incident(changed, runbook: runbook)
    let news = NewProblems.of(reading.problems.map(\.diagnostic), since: old.problems.map(\.diagnostic))
    guard news.errors.isEmpty else { throw .value(news.errors) }
    return (reading.incident, news.warnings)
  }

  private func parsed() throws(EditRefusal) -> (file: EditedFile, root: YAMLNode) {
    let edited = try EditedFile(file, name: file.name)
    guard let root = edited.text.tree.root, root.kind == .mapping else { throw .unreadable(old.errors) }
    return (edited, root)
  }
}
