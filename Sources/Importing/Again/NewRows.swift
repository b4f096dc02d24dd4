package import Incidents
package import Records

/// The rows of a source that a record which was edited does not have.
///
/// Rows that were taken before are left, whatever became of them: one that was edited is not added in its old form, and
/// one that was deleted does not come back.
package struct NewRows {
  /// As the source has them.
  package let rows: [TimelineEntry]
  /// The names that the record has for them.
  package let names: [String]
  /// How many rows the source says otherwise than when they were taken.
  package let differingCount: Int
  private let source: [TimelineEntry]
  /// Whether a row follows from times and the status of the source.
  private let isTurn: [Bool]

  package init(of files: ImportedFiles, since mark: SourceMark) {
    let now = files.rows.map { TakenRowName($0.id) }
    let places = RowPairing(from: mark.rows.map(TakenRowName.init), to: now).places
    let new = files.rows.indices.filter { places[$0] == nil }
    rows = new.map { files.rows[$0].row }
    names = new.map { files.rows[$0].id }
    isTurn = names.map(PublishedHistory.Turn.ids.contains)
    source = files.rows.map(\.row)
    differingCount = places.indices.count { index in
      places[index].map { mark.rows[$0] != files.rows[index].id } ?? false
    }
  }

  /// The rows that a timeline is to get: without milestones that it has as often as the source already, and without rows
  /// that then say nothing but what the timeline says.
  package func rows(besides file: RecordFile?, _ runbook: Runbook) -> [TimelineEntry] {
    var found: [Milestone: Int] = [:]
    for milestone in TimelineEdit.milestones(in: file, runbook) { found[milestone, default: 0] += 1 }
    var wanted: [Milestone: Int] = [:]
    for milestone in source.flatMap(\.milestones) { wanted[milestone, default: 0] += 1 }
    var result: [TimelineEntry] = []
    for (index, row) in rows.enumerated() {
      var row = row
      row.milestones = row.milestones.filter { milestone in
        guard found[milestone, default: 0] < wanted[milestone, default: 0] else { return false }
        found[milestone, default: 0] += 1
        return true
      }
      if !isTurn[index] || !row.milestones.isEmpty { result.append(row) }
    }
    return result
  }
}
