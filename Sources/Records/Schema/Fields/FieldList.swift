import Diagnostics

/// The keys of a kind of record, and how a mapping is read by them.
struct FieldList<Record: Sendable>: Sendable {
  /// With its article: `an action item`.
  let name: String
  let fields: [Field<Record>]
  /// What to do about keys that people expect here and that are not written: `status`.
  let notWritten: [String: String]

  init(_ name: String, notWritten: [String: String] = [:], _ fields: [Field<Record>]) {
    self.name = name
    self.fields = fields
    self.notWritten = notWritten
  }

  var description: RecordDescription {
    RecordDescription(name: name, fields: fields.map(\.description))
  }

  /// Reads a mapping into `draft`; nil where it is none, or where a required value is missing or unreadable.
  func read(_ node: YAMLNode, into draft: Record, _ reading: inout Reading) -> Record? {
    guard node.kind == .mapping else {
      Shapes.refuse(node, as: .record(description), &reading)
      return nil
    }
    var record = draft
    return fill(&record, from: node, &reading) ? record : nil
  }

  /// Reads what the mapping holds; false where a required value is missing or unreadable.
  ///
  /// Values are read in the order of the list, not of the text: a row's time comes first, since times inside the row
  /// go on from it.
  func fill(
    _ record: inout Record, from node: YAMLNode, _ reading: inout Reading,
    entering: (String, inout Reading) -> Void = { _, _ in }
  ) -> Bool {
    // Cells by field, 0 for none: the root is no value.
    var values = [Int](repeating: 0, count: fields.count)
    var expected = 0
    for (key, value) in node.entries {
      guard let index = index(of: key, from: expected) else {
        guard !reading.isFull else { continue }
        entering(UnknownKey.meant(by: key, in: self, &reading), &reading)
        UnknownKey.report(key, value, in: self, &reading)
        continue
      }
      values[index] = value.index
      expected = index + 1
    }
    var isComplete = true
    for (index, field) in fields.enumerated() where values[index] > 0 || field.description.isRequired {
      entering(field.key, &reading)
      reading.key = field.key
      let value = YAMLNode(tree: node.tree, index: values[index])
      guard value.index > 0, !Scalars.isEmpty(value, as: field.description.kind) else {
        let isRequired = field.description.isRequired
        if isRequired { isComplete = false }
        let isLost =
          value.index > 0 && value.isEmpty
          && LostText.report(of: value, as: field.description.kind, isRequired ? .error : .warning, &reading)
        if isRequired, !isLost, !node.isCut { reportMissing(field, value, in: node, &reading) }
        continue
      }
      if !field.read(value, &record, &reading), field.description.isRequired { isComplete = false }
    }
    return isComplete
  }

  /// People write keys in the order of the documentation, so the search begins behind the last one found.
  private func index(of key: YAMLNode, from start: Int) -> Int? {
    for index in start..<fields.count where key.hasText(fields[index].bytes) { return index }
    for index in 0..<min(start, fields.count) where key.hasText(fields[index].bytes) { return index }
    return nil
  }

  private func reportMissing(
    _ field: Field<Record>, _ value: YAMLNode, in node: YAMLNode, _ reading: inout Reading
  ) {
    let isWritten = value.index > 0
    let place = isWritten ? value.place : node.entries.first { _ in true }?.key.place ?? node.place
    reading.report(
      Diagnostic(
        .error, "missing-field", at: place,
        !isWritten ? "'\(field.key)' is missing: \(name) has one" : "'\(field.key)' is empty: \(name) has one",
        suggestion: "write \(field.key): \(field.description.kind.example)"))
  }
}
