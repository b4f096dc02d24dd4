import Diagnostics
import Incidents
import Text

/// Reads `incident.yaml`, key by key, so that each problem concerns the key it stands under.
enum IncidentFileReader {
  /// Nil where there is no text to read.
  static func read(_ files: IncidentFiles, into incident: inout Incident, _ reading: inout Reading) -> YAMLTree? {
    let tree = readKeys(of: files, into: &incident, &reading)
    if incident.kind == nil, let file = files.incident, reading.hasErrors,
      reading.problems.contains(where: { $0.diagnostic.severity == .error && $0.concerns([.key("kind")]) }),
      RecordLines.hold(in: file.bytes, { $0 == "kind" && $1 == Incident.maintenanceKind })
    {
      incident.kind = Incident.maintenanceKind
    }
    if incident.isMaintenance { incident.leaveOutSeverity() }
    return tree
  }

  private static func readKeys(
    of files: IncidentFiles, into incident: inout Incident, _ reading: inout Reading
  ) -> YAMLTree? {
    guard let file = files.incident else {
      guard !files.unreadable.contains(.incident) else { return nil }
      reading.report(
        Diagnostic(
          .error, "missing-file", at: SourcePlace(file: files.folder + "/incident.yaml"),
          "incident.yaml is missing: it holds an incident's title and severity", suggestion: "create it with a title"))
      return nil
    }
    guard let source = RecordReader.text(of: file, as: .yaml, &reading) else { return nil }
    let tree = YAMLTree(source)
    reportYAMLProblems(of: tree, &reading) { UnreadKeys.behind($0, in: tree, after: $1) }
    reading.part = .incident
    guard let root = tree.root, !root.isEmpty else {
      guard !tree.isCut else { return tree }
      reading.report(
        Diagnostic(
          .error, "missing-field", at: SourcePlace(source), "'title' is missing: an incident has one",
          suggestion: "write title: text and severity: P1"))
      return tree
    }
    guard root.kind == .mapping else {
      guard !root.isCut else { return tree }
      reading.report(
        "wrong-shape", at: root, "this file must consist of 'key: value' lines, beginning with title: and severity:",
        suggestion: "write title: text and severity: P1")
      return tree
    }
    _ = FieldList<Incident>.incident.fill(&incident, from: root, &reading) { key, reading in
      reading.part = .key(key)
    }
    if incident.severity.isEmpty, root.value(of: "severity").map(saysNothing) ?? true {
      incident.severity = incident.severityChanges.last?.severity ?? ""
    }
    reading.part = .incident
    collectOwnKeys(root, into: &incident)
    return tree
  }

  /// Whether a value says that there is no severity yet.
  static func saysNothing(_ node: YAMLNode) -> Bool { node.text.map { NoValue.isMeant(by: $0) } ?? false }

  /// An incident with the selected keys alone; nil where they have an error, and the file is to be read as a whole.
  static func selected(_ keys: SelectedFields<Incident>, of file: RecordFile, _ id: IncidentID) -> Incident? {
    var reading = Reading(.incident)
    var incident = Incident(id: id, title: "", severity: "")
    let tree = RecordReader.tree(of: file, only: keys.selection, &reading)
    guard let root = tree?.root, root.kind == .mapping, keys.list.fill(&incident, from: root, &reading),
      !reading.hasErrors
    else { return nil }
    if incident.isMaintenance { incident.leaveOutSeverity() }
    return incident
  }

  /// The selected keys with the problems that concern `parts`. Where they have an error the file is read as a whole, and
  /// where no severity is written, since the last change of it says which one holds.
  static func facts(
    _ keys: SelectedFields<Incident>, of files: IncidentFiles, concerning parts: Set<RecordPart>
  ) -> (incident: Incident, problems: [RecordProblem]) {
    if let file = files.incident, let incident = selected(keys, of: file, files.id), !incident.severity.isEmpty {
      return (incident, [])
    }
    var incident = Incident(id: files.id, title: "", severity: "")
    var reading = Reading(.incident)
    _ = read(files, into: &incident, &reading)
    return (incident, reading.sortedProblems.filter { $0.concerns(parts) })
  }

  /// Each concerns the key under which it stands, or, where the rest of the file cannot be judged, what `behind` says of
  /// it and of the keys that begin before it.
  static func reportYAMLProblems(
    of tree: YAMLTree, _ reading: inout Reading, behind: (Diagnostic, _ keys: [String]) -> RecordPart
  ) {
    guard !tree.problems.isEmpty else { return }
    let keys = tree.root.map(startsOfKeys) ?? []
    // Problems and keys are both in the order of the text.
    var next = 0
    for problem in tree.problems {
      while let start = problem.place.range?.start, next < keys.count, keys[next].start <= start { next += 1 }
      let name = next == 0 ? "" : keys[next - 1].name
      if ["yaml-syntax", "several-documents", "nesting"].contains(problem.rule) {
        reading.part = behind(problem, keys.prefix(next).map(\.name))
      } else {
        reading.part = name.isEmpty ? .incident : .key(name)
      }
      reading.report(problem)
    }
  }

  /// Refused keys are among them: a second `title` is a problem of the title.
  private static func startsOfKeys(_ root: YAMLNode) -> [(start: Position, name: String)] {
    YAMLItems(root, of: .mapping).enumerated().filter { $0.offset % 2 == 0 }
      .map { ($0.element.range.start, root.tree.text(of: $0.element.cell)) }
  }

  /// `x-` keys, whose values have been checked as unknown keys are.
  private static func collectOwnKeys(_ root: YAMLNode, into incident: inout Incident) {
    for (key, value) in root.entries {
      guard key.startsOwnKey, let name = key.text else { continue }
      incident.ownKeys[String(Substring(name.utf8.dropFirst(2)))] = OwnValue.texts(of: value)
    }
  }
}
