import Diagnostics
import Incidents

/// `empty-update`: a status update says something.
///
/// Programs and feeds show the status in its place, since they would show an empty text.
enum EmptyUpdate: RecordRule {
  static let rule = Rule("empty-update", .warning, .timeline, "A status update says something")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    record.incident.timeline.compactMap { row in
      guard let update = row.update, !row.isInternal, update.texts.allSatisfy(\.isEmpty),
        let place = record.place(of: row)
      else { return nil }
      return rule.finding(
        at: place, "the update of this row says nothing: its readers see the status alone",
        suggestion: "write what to tell them under 'summary', or delete 'update'")
    }
  }
}
