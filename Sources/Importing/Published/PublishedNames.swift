import Incidents

/// What the names that status pages have for severities, statuses and components come to.
enum PublishedNames {
  /// The severity of a name: what the map says, else the one at a place in the runbook's list; nil where that has none.
  static func severity(
    _ name: String, place: Int?, _ setting: ImportSetting, _ report: inout ImportReport
  ) -> String? {
    var severity = place.flatMap { setting.severities.indices.contains($0) ? setting.severities[$0] : nil }
    switch setting.map.target(of: name, .severities) {
    case .name(let target): severity = target
    case .nothing: severity = nil
    case nil: break
    }
    add(name, of: .severities, as: severity, to: &report)
    return severity
  }

  /// Gives an update the status of a name, or what the map says that it is. `isEnd` is whether it says that all is over in
  /// another word.
  static func set(
    _ name: String, of update: inout PublishedUpdate, isMaintenance: Bool, isEnd: Bool = false,
    _ setting: ImportSetting, _ report: inout ImportReport
  ) {
    let key = name.lowercased().split { !$0.isLetter }.joined(separator: "_")
    update.status = status(isEnd ? "resolved" : key, isMaintenance: isMaintenance)
    update.isClosing = key == "postmortem"
    let usual = milestones[isEnd ? "resolved" : key]
    var milestone = usual
    switch setting.map.target(of: name, .states) {
    case .name(let target): milestone = Milestone(rawValue: target) ?? usual
    case .nothing: milestone = nil
    case nil: break
    }
    // A map that says what holds without it changes nothing.
    if milestone != usual { update.mapped = milestone.map { [$0] } ?? [] }
    add(name, of: .states, as: milestone?.rawValue, to: &report)
  }

  /// The status of a name in lower case.
  static func status(_ key: String, isMaintenance: Bool) -> IncidentStatus? {
    switch key {
    case "investigating", "identified", "monitoring":
      isMaintenance ? nil : IncidentStatus.ofIncidents.first { $0.rawValue.lowercased() == key }
    case "resolved", "postmortem", "completed", "complete": isMaintenance ? .completed : .resolved
    case "scheduled": isMaintenance ? .scheduled : nil
    case "in_progress": isMaintenance ? .inProgress : nil
    case "verifying": isMaintenance ? .verifying : nil
    default: nil
    }
  }

  /// The name that a component has here; nil for one that the map leaves out.
  static func component(
    _ name: String, id: String?, _ setting: ImportSetting, _ report: inout ImportReport
  ) -> String? {
    let target =
      id.flatMap { setting.map.target(of: $0, .components) } ?? setting.map.target(of: name, .components)
      ?? .name(name)
    guard case .name(let own) = target else {
      add(name, of: .components, as: nil, to: &report)
      return nil
    }
    add(name, of: .components, as: own, to: &report)
    return own
  }

  /// Notes a name for the map; no page has so many.
  private static func add(
    _ name: String, of kind: ImportMap.Kind, as target: String?, to report: inout ImportReport
  ) {
    if report.names[kind]?.count ?? 0 < 500 { report.add(name, of: kind, as: target) }
  }

  private static let milestones: [String: Milestone] = [
    "investigating": .declared, "identified": .identified, "monitoring": .mitigated, "resolved": .resolved,
    "in_progress": .started, "verifying": .mitigated, "completed": .resolved, "postmortem": .closed,
  ]
}
