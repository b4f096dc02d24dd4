import Incidents

/// Reads `runbook.yaml`, key by key, so that each problem concerns the key it stands under.
enum RunbookReader {
  /// Nil where there is no text to read.
  static func read(_ file: RecordFile?, into runbook: inout Runbook, _ reading: inout Reading) -> YAMLTree? {
    guard let file, let source = RecordReader.text(of: file, as: .yaml, &reading) else { return nil }
    let tree = YAMLTree(source)
    // What stands behind an error of syntax may be any key, and a key that is not written has a default.
    IncidentFileReader.reportYAMLProblems(of: tree, &reading) { _, _ in .incident }
    reading.part = .incident
    guard let root = tree.root, !root.isEmpty else { return tree }
    let fields = FieldList<Runbook>.runbook
    guard root.kind == .mapping else {
      Shapes.refuse(root, as: .record(fields.description), &reading)
      return tree
    }
    _ = fields.fill(&runbook, from: root, &reading) { key, reading in reading.part = .key(key) }
    RunbookConsistency.check(runbook, root, &reading)
    reading.part = .incident
    return tree
  }
}
