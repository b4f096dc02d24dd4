import Incidents

extension FieldList where Record == Incident {
  /// The keys of `review_sample`: those of an incident, none of them required, with its rows and items.
  static let reviewSample = FieldList(
    "a review sample",
    incident.fields.map(\.optional) + [
      Field("timeline", .sampleRows, "Rows as in timeline.yaml") { $0.timeline = $1 },
      Field("actions", .sampleItems, "Items as in actions.yaml, whose ids may be left out") { $0.actions = $1 },
    ])
}

extension FieldList where Record == ActionItem {
  /// The keys of an item of a form, which nothing refers to.
  fileprivate static let sample = FieldList(
    "an action item", notWritten: action.notWritten, action.fields.map { $0.key == "id" ? $0.optional : $0 })
}

extension ValueKind where Value == Incident {
  static let reviewSample = ValueKind.record(.reviewSample) {
    guard let id = IncidentID("INC-1") else { preconditionFailure("INC-1 is the id of an incident") }
    return Incident(id: id, title: "", severity: "")
  }
}

extension ValueKind where Value == [TimelineEntry] {
  fileprivate static let sampleRows = ValueKind(.list(.record(FieldList<TimelineEntry>.row.description))) {
    TimelineReader.rows(in: $0, &$1)
  }
}

extension ValueKind where Value == [ActionItem] {
  fileprivate static let sampleItems = ValueKind.list(.record(.sample) { .unread })
}
