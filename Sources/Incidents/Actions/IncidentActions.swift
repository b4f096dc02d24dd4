/// The action items of one incident, with the little that a report over many incidents says of it.
package struct IncidentActions: Hashable, Sendable {
  package var id: IncidentID
  package var title: String
  /// The id of the present severity.
  package var severity: String
  /// In the order of the record, each with the day on which it was promised, as far as that is known.
  package var items: [ActionItem]
  /// Items that no list names, of which counts ask for no more than their days.
  package private(set) var unlisted: [IncidentFigures.Promise] = []

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

extension IncidentActions {
  /// The same for a report that lists what is open, and what happened between the days of a window: of all other items,
  /// of which a project has more and more, no words are kept.
  package func listed(in window: DayWindow, _ runbook: Runbook) -> IncidentActions {
    let days = BusinessDays(holidays: runbook.holidays)
    var listed = self
    listed.items = []
    for item in items {
      let course = ActionCourse(of: item, runbook.actionPolicy, days)
      if course.isNamed(in: window) {
        listed.items.append(item)
      } else if course.isMade(by: window.through) {
        listed.unlisted.append(IncidentFigures.Promise(status: item.status, course: course))
      }
    }
    return listed
  }
}

extension ActionCourse {
  /// Whether a report names the item that lists what is open at the end of a window, and what happened in it.
  fileprivate func isNamed(in window: DayWindow) -> Bool {
    isOpen(on: window.through) || isOpened(in: window) || isClosed(in: window) || isMoved(in: window)
  }
}

extension Incident {
  /// The day on which items were promised that do not say it: that of the last resolution, else of the first row.
  package static func promised(_ timeline: [TimelineEntry]) -> CalendarDate? {
    Course(of: timeline).resolutions.last?.date ?? timeline.lazy.compactMap(\.time.date).first
  }
}
