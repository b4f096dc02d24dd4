/// The action items of one incident, with the little that a report over many incidents says of it.
package struct IncidentActions: Hashable, Sendable {
  package var id: IncidentID
  package var title: String
  /// The id of the present severity.
  package var severity: String
  /// In the order of the record, each with the day on which it was promised, as far as that is known.
  package var items: [ActionItem]

  /// Items that do not say when they were promised get the day `promised`.
  package init(id: IncidentID, title: String, severity: String, items: [ActionItem], promised: CalendarDate? = nil) {
    self.id = id
    self.title = title
    self.severity = severity
    self.items = items
    guard promised != nil else { return }
    for index in items.indices where items[index].opened == nil { self.items[index].opened = promised }
  }
}

extension IncidentActions {
  /// Those of an incident that was read in full.
  package init(of incident: Incident) {
    self.init(
      id: incident.id, title: incident.title, severity: incident.severity, items: incident.actions,
      promised: Incident.promised(incident.timeline))
  }
}

extension Incident {
  /// The day on which items were promised that do not say it: that of the last resolution, else of the first row.
  package static func promised(_ timeline: [TimelineEntry]) -> CalendarDate? {
    Course(of: timeline).resolutions.last?.date ?? timeline.lazy.compactMap(\.time.date).first
  }
}
