import Incidents

/// Writes the parts of a new record as people write them: keys in the order of the schema, times in full, long texts
/// below a `|`.
struct RecordLayout {
  private let record: NewRecord
  private let writer = LayoutWriter()

  init(_ record: NewRecord) {
    self.record = record
  }

  /// Refuses what would be refused when it is read.
  func check() throws(EditRefusal) {
    for entry in FactValues.entries(of: record.incident) + record.kept { try entry.value.check() }
    for row in record.incident.timeline { try Self.value(of: row).check() }
    for item in record.incident.actions { try ItemValue.of(item).check() }
    for text in [record.incident.narrative, record.incident.internalNarrative] {
      try text.map(WrittenValue.markdown)?.check()
    }
    var names = SourceMark.ownNames
    if let twice = record.kept.first(where: { !names.insert($0.key).inserted }) {
      throw .contradiction("'\(twice.key)' would stand twice under \(SourceMark.key)")
    }
  }

  // MARK: incident.yaml

  /// The file without what it says about its source.
  var facts: String {
    FactValues.entries(of: record.incident).map { entry in
      comment(.key(entry.key)) + writer.entry(entry, indent: 0) + "\n"
    }.joined()
  }

  /// What the file says about its source.
  func origin(_ mark: SourceMark) -> String {
    writer.entry(WrittenValue.Entry(SourceMark.key, mark.value(with: record.kept)), indent: 0) + "\n"
  }

  // MARK: Lists

  var timeline: String {
    record.incident.timeline.enumerated().map { index, row in
      comment(.row(index)) + writer.item(Self.value(of: row), indent: 0, offset: 2) + "\n"
    }.joined()
  }

  var actions: String {
    record.incident.actions.enumerated().map { index, item in
      comment(.item(index)) + writer.item(ItemValue.of(item), indent: 0, offset: 2) + "\n"
    }.joined()
  }

  private static func value(of row: TimelineEntry) -> WrittenValue {
    RowValue.of(row, time: FactValues.text(of: row.time), .full)
  }

  private func comment(_ place: CommentPlace) -> String {
    (record.comments[place] ?? []).map { CommentText.lines(of: $0) }.joined()
  }
}
