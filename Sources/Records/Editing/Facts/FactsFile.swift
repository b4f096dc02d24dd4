package import Diagnostics
import Incidents
import Text

/// `incident.yaml` with changes made in it one after another.
package struct FactsFile {
  /// The file with changes that read back, and what the reader says of them and did not say before; no errors.
  package struct Change: Sendable {
    package let file: RecordFile
    package let warnings: [Diagnostic]
  }

  /// The file as it is now.
  private(set) var file: RecordFile
  private let files: IncidentFiles
  private let runbook: Runbook
  private let mayBegin: Bool
  /// The record before any change.
  let old: IncidentReading

  /// The facts among the files of a record; refused where they are not there, unless they may begin with the change.
  init(of files: IncidentFiles, _ runbook: Runbook, mayBegin: Bool = false) throws(EditRefusal) {
    old = RecordReader.incident(files, runbook: runbook)
    let empty = mayBegin ? RecordFile(name: files.folder + "/incident.yaml", bytes: []) : nil
    guard let file = files.incident ?? empty else { throw .unreadable(old.errors) }
    (self.file, self.files, self.runbook, self.mayBegin) = (file, files, runbook, mayBegin)
  }

  /// The mapping that the file is, as it is now; nil where it holds nothing but remarks.
  func root() throws(EditRefusal) -> YAMLNode? { try parsed().root }

  /// Makes a change, which must read back as just that.
  mutating func make(_ edit: FactsEdit) throws(EditRefusal) {
    for value in edit.values { try value.check() }
    let (before, root) = try parsed()
    try refuseDoubled(edit.path, in: before)
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

  /// The file as it is now, refused as `read` does.
  func change() throws(EditRefusal) -> Change {
    let (_, warnings) = try read()
    return Change(file: file, warnings: warnings)
  }

  private func parsed() throws(EditRefusal) -> (file: EditedFile, root: YAMLNode?) {
    let edited = try EditedFile(file, name: file.name)
    guard let root = edited.text.tree.root, root.kind == .mapping || !root.isEmpty else {
      guard mayBegin else { throw .unreadable(old.errors) }
      return (edited, nil)
    }
    guard root.kind == .mapping else { throw .unreadable(old.errors) }
    return (edited, root)
  }

  /// Of a key that is there twice nobody knows which one is meant; the tree holds the first.
  private func refuseDoubled(_ path: [String], in file: EditedFile) throws(EditRefusal) {
    let doubled = file.text.tree.problems.filter { $0.rule == "duplicate-key" }
    guard !doubled.isEmpty, let root = file.text.tree.root else { return }
    for length in path.indices {
      guard let first = root.node(at: path[..<length])?.key(path[length])?.range else { return }
      if let isMeant = doubled.first(where: { $0.notes.first?.place?.range == first }) { throw .unreadable([isMeant]) }
    }
  }
}
