import Importing
import Incidents

/// Ids of new incidents.
extension ImportRecords {
  /// The id of an incident that is new; `other` is one that another file of its file's name is.
  func newID(
    of imported: ImportedIncident, taken: Set<IncidentID>, besides other: IncidentID?, _ source: ImportSource
  ) throws(Refusal) -> IncidentID {
    guard setting.ids == .keep else {
      guard let next = IncidentID.next(runbook.idPrefix, after: taken, year: year) else {
        throw Refusal(message: "the runbook's id_prefix '\(runbook.idPrefix)' begins no id", suggestion: nil)
      }
      return next
    }
    guard let id = imported.keptID else {
      throw Refusal(message: "'\(imported.wantedID)' makes no id", suggestion: "add --ids number")
    }
    guard taken.contains(id) else { return id }
    if let other {
      let kind = source.isStandardInput ? "text from standard input" : "file of this name"
      throw Refusal(
        message: "there is an incident \(id) already"
          + (other == id ? ", which comes" : ", and \(other) comes") + " from another \(kind) that says something else",
        suggestion: "add --ids number" + (source.isStandardInput ? "" : ", or give this file another name"))
    }
    throw Refusal(
      message: "there is an incident \(id) already, which does not come from this source",
      suggestion: "add --ids number, or rename that one")
  }
}
