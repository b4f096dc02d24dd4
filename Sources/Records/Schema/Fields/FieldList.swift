import Diagnostics

/// The keys of a kind of record, and how a mapping is read by them.
struct FieldList<Record: Sendable>: Sendable {
  /// With its article: `an action item`.
  let name: String
  let fields: [Field<Record>]
  /// What to do about keys that people expect here and that are not written: `status`.
  let notWritten: [String: String]
  private let names: KeyNames

  init(_ name: String, notWritten: [String: String] = [:], _ fields: [Field<Record>]) {
    self.name = name
    self.fields = fields
    self.notWritten = notWritten
    names = KeyNames(fields.map(\.key))
  }

  var description: RecordDescription {
    RecordDescription(name: name, fields: fields.map(\.description))
  }

  /// Reads a mapping into `draft`; nil where it is none, or where a required value is missing or unreadable.
  func read(_ node: YAMLNode, into draft: consuming Record, _ reading: inout Reading) -> Record? {
    read(node, into: &draft, &reading) ? draft : nil
  }

  /// The same in place, for records of many members; false if nothing could be read.
  func read(_ node: YAMLNode, into record: inout Record, _ reading: inout Reading) -> Bool {
    guard node.kind == .mapping else {
      Shapes.refuse(node, as: .record(description), &reading)
      return false
    }
    return fill(&record, from: node, &reading)
  }

  /// Reads what the mapping holds; false where a required value is missing or unreadable.
  ///
  /// Values are read in the order of the list, not of the text: a row's time comes first, since times inside the row
  /// go on from it.
  func fill(
    _ record: inout Record, from node: YAMLNode, _ reading: inout Reading,
    entering: (String, inout Reading) -> Void = { _, _ in }
  ) -> Bool {
    let first = reading.cells.count
    reading.cells.append(contentsOf: repeatElement(0, count: fields.count))
    defer { reading.cells.removeLast(fields.count) }
    findValues(in: node, from: first, &reading, entering)
    var isComplete = true
    for (index, field) in fields.enumerated() where reading.cells[first + index] > 0 || field.isRequired {
      entering(field.key, &reading)
      reading.key = field.key
      let value = YAMLNode(tree: node.tree, index: reading.cells[first + index])
      if !read(field, value, in: node, into: &record, &reading), field.isRequired { isComplete = false }
    }
    return isComplete
  }

  /// Puts the cell of each field's value into `reading.cells`, from `first` on.
  private func findValues(
    in node: YAMLNode, from first: Int, _ reading: inout Reading, _ entering: (String, inout Reading) -> Void
  ) {
    let tree = node.tree
    let texts = tree.texts
    var entries = YAMLEntryIndices(of: node)
    var expected = 0
    while let (key, value) = entries.next(in: tree) {
      guard let index = names.index(of: texts.span.extracting(tree.range(ofText: key)), expected: expected) else {
        guard !reading.isFull else { continue }
        let key = YAMLNode(tree: tree, index: key)
        entering(UnknownKey.meant(by: key, in: self, &reading), &reading)
        UnknownKey.report(key, YAMLNode(tree: tree, index: value), in: self, &reading)
        continue
      }
      reading.cells[first + index] = value
      expected = index + 1
    }
  }

  /// Reads the value of a field; false where it is missing or unreadable.
  private func read(
    _ field: Field<Record>, _ value: YAMLNode, in node: YAMLNode, into record: inout Record, _ reading: inout Reading
  ) -> Bool {
    if value.index > 0, !Scalars.isEmpty(value, as: field.description.kind) {
      return field.read(value, &record, &reading)
    }
    let isLost =
      value.index > 0 && value.isEmpty
      && LostText.report(of: value, as: field.description.kind, field.isRequired ? .error : .warning, &reading)
    if field.isRequired, !isLost, !node.isCut { reportMissing(field, value, in: node, &reading) }
    return false
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
        suggestion: "write \(field.key): \(field.description.kind.example)",
        notes: isWritten ? [] : field.description.whyMissing.map { [Diagnostic.Note($0)] } ?? []))
  }
}
