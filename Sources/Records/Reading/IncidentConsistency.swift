import Diagnostics
import Incidents

/// What the keys of `incident.yaml` say of each other and of the incident itself.
enum IncidentConsistency {
  static func check(_ incident: Incident, _ root: YAMLNode, _ reading: inout Reading) {
    checkChanges(of: incident, root, &reading)
    checkWindows(of: incident, root, &reading)
    checkRelated(to: incident, root, &reading)
    ScheduleConsistency.check(incident, root, &reading)
    checkChanged(incident, root, &reading)
    reading.part = .incident
  }

  /// What readers are told cannot have changed before they were told anything.
  private static func checkChanged(_ incident: Incident, _ root: YAMLNode, _ reading: inout Reading) {
    guard let changed = incident.changed, let node = root.value(of: "changed") else { return }
    reading.part = .key("changed")
    guard let moment = changed.instant else {
      reading.warn(
        "changed-too-early", at: node, "'\(changed.written)' is not a known moment, so programs cannot go by it",
        suggestion: "write date, T, clock and offset, as in 2025-11-27T14:05Z, or delete it")
      return
    }
    let first = incident.timeline.lazy.compactMap(\.time.instant).first
    guard let first, moment < first else { return }
    reading.warn(
      "changed-too-early", at: node,
      "'\(changed.written)' is earlier than the first row, at \(first): what readers are told changed after it",
      suggestion: "write when it was changed, or delete it")
  }

  private static func checkChanges(of incident: Incident, _ root: YAMLNode, _ reading: inout Reading) {
    guard incident.severityChanges.count > 1, let changes = root.value(of: "severity_changes") else { return }
    reading.part = .key("severity_changes")
    let times = changes.items.compactMap { change -> (node: YAMLNode, time: RecordedTime)? in
      guard let node = change.value(of: "time"), let time = node.text.flatMap({ try? RecordClock.alone($0) }) else {
        return nil
      }
      return (node, time)
    }
    for index in TimeOrder(times.map(\.time.instant)).displaced {
      reading.report(
        Diagnostic(
          .note, "out-of-order", at: times[index].node.place,
          "'\(times[index].time.written)' is earlier than a change above it: changes count in time order"))
    }
  }

  private static func checkWindows(of incident: Incident, _ root: YAMLNode, _ reading: inout Reading) {
    guard !incident.impactWindows.isEmpty, let windows = root.value(of: "impact_windows") else { return }
    reading.part = .key("impact_windows")
    for window in windows.items {
      guard let end = window.value(of: "to"), let from = window.value(of: "from")?.text, let to = end.text,
        let begun = (try? RecordClock.alone(from))?.instant, let ended = (try? RecordClock.alone(to))?.instant,
        ended < begun
      else { continue }
      reading.report(
        "bad-window", at: end, "'\(to)' is earlier than '\(from)': a window ends after it began",
        suggestion: "exchange the two")
    }
  }

  private static func checkRelated(to incident: Incident, _ root: YAMLNode, _ reading: inout Reading) {
    guard let related = root.value(of: "related") else { return }
    reading.part = .key("related")
    var named: Set<IncidentID> = []
    for node in related.items {
      guard let text = node.text, let id = IncidentID(text) else { continue }
      if id == incident.id {
        reading.warn(
          "related-to-itself", at: node, "'\(text)' is this incident: 'related' names others", suggestion: "delete it")
      } else if !named.insert(id).inserted {
        reading.warn(
          "related-twice", at: node, "'\(text)' is named twice: upper and lower case are the same",
          suggestion: "delete one")
      }
    }
  }
}
