import Diagnostics
import Incidents
import Records
import Text

/// Makes an incident, or a maintenance, of an object of the API.
struct StatuspageImport {
  let node: JSONNode
  let page: JSONNode?
  let setting: ImportSetting
  let isMaintenance: Bool
  var imported: ImportedIncident
  var clock: PublishedClock
  /// The components by the names that the source has, with those they have here.
  var components: [String: String] = [:]
  /// What the updates say besides, for `x-source`.
  var keptUpdates: [WrittenValue] = []

  /// The incident that an object is; the problems where it is none.
  static func part(
    _ node: JSONNode, page: JSONNode?, _ source: SourceText, _ setting: ImportSetting
  ) -> ImportReading.Part {
    guard node.kind == .object, let id = node["id"]?.plainText, !id.isEmpty else {
      return ImportReading.Part(
        nil,
        problems: [
          Diagnostic(
            .error, "import-incident", at: node.place, "this is not an incident: it has no 'id'",
            suggestion: "fetch the file again")
        ])
    }
    var reading = StatuspageImport(node, id, page, source, setting)
    reading.read()
    let problems = reading.clock.problems
    return ImportReading.Part(problems.isEmpty ? reading.imported : nil, problems: problems)
  }

  private init(_ node: JSONNode, _ id: String, _ page: JSONNode?, _ source: SourceText, _ setting: ImportSetting) {
    (self.node, self.page, self.setting) = (node, page, setting)
    let impact = node["impact"]?.text ?? node["impact_override"]?.text
    isMaintenance = impact == "maintenance" || node["scheduled_for"]?.text != nil
    let name = node["name"]?.plainText ?? ""
    imported = ImportedIncident(
      ImportedIncident.Origin(.statuspage, id: id, address: node["shortlink"]?.text), title: name.isEmpty ? id : name,
      wantedID: id, content: StatuspageContent.text(of: node))
    clock = PublishedClock(source, setting)
  }

  private mutating func read() {
    if isMaintenance { imported.incident.kind = Incident.maintenanceKind } else { readSeverity() }
    readComponents()
    let times = StatuspageTimes(node, &clock)
    let told = readUpdates()
    readSchedule(times)
    let status = node["status"]?.text.flatMap { PublishedNames.status($0, isMaintenance: isMaintenance) }
    let history = PublishedHistory(
      told.map(\.update), isMaintenance: isMaintenance,
      started: times.started.map { turn($0, "started_at", imported.incident.title) },
      mitigated: times.monitoring.map { turn($0, "monitoring_at", isMaintenance ? "Verifying" : "Monitoring") },
      resolved: times.resolved.map { turn($0, "resolved_at", isMaintenance ? "Completed" : "Resolved") },
      status: status)
    history.write(into: &imported)
    let windows = StatuspageWindows(told.map(\.changes), isMaintenance: isMaintenance)
    // Without an impact it was felt only if somebody said that it began before it was told of.
    let isTold = told.first.map { first in
      times.started.map { PublishedHistory.isSame($0, first.update.time) } ?? true
    }
    imported.incident.impactWindows = windows.windows(
      of: imported.incident, from: times.started ?? told.first?.update.time, to: times.resolved,
      isFelt: node["impact"]?.text != "none" || isTold == false)
    if node["status"]?.text == "postmortem" { imported.incident.review.state = .published }
    readPostmortem(told.map(\.update))
    keep(times, status)
    report()
  }

  private func turn(_ time: RecordedTime, _ key: String, _ event: String) -> PublishedHistory.Turn {
    PublishedHistory.Turn(time: time, id: key, event: event, comment: "\(key) of the source; no update has this time")
  }

  private mutating func readSeverity() {
    guard let impact = node["impact"]?.text, !impact.isEmpty else { return }
    let place = ["critical", "major", "minor", "none"].firstIndex(of: impact)
    let severity = PublishedNames.severity(impact, place: place, setting, &imported.report)
    imported.incident.severity = severity ?? ""
    imported.report.placed.append(
      ImportReport.Placing(
        "impact: \(impact)", line: node["impact"]?.line, to: severity.map { "severity \($0)" } ?? SourceMark.key))
  }

  private mutating func readComponents() {
    var known: Set<String> = []
    for item in node["components"]?.items ?? [] {
      guard let name = item["name"]?.plainText ?? item.text, !name.isEmpty, item["group"]?.flag != true else {
        continue
      }
      let own = PublishedNames.component(name, id: item["id"]?.text, setting, &imported.report)
      guard let own else { continue }
      components[name] = own
      if known.insert(own).inserted { imported.incident.components.append(own) }
    }
  }

  /// Two times that say when a maintenance is planned to be; other ones are kept as they are.
  private mutating func readSchedule(_ times: StatuspageTimes) {
    guard isMaintenance, let from = times.scheduledFor, let until = times.scheduledUntil, let start = from.instant,
      let end = until.instant, start < end
    else { return }
    imported.incident.schedule = Schedule(from: from, until: until)
  }

  /// The text that older files have apart from the updates: the story, which is public once it was published.
  private mutating func readPostmortem(_ told: [PublishedUpdate]) {
    guard let body = node["postmortem_body"]?.text, !body.trimmed.isEmpty else { return }
    let text = StatuspageBody.markdown(of: body)
    if node["postmortem_published_at"]?.text != nil { imported.incident.review.state = .published }
    guard !told.contains(where: { $0.body?.source == text }) else { return }
    imported.incident.narrative = MarkdownText(text)
    imported.report.placed.append(
      ImportReport.Placing("postmortem_body", line: node["postmortem_body"]?.line, to: "narrative.md"))
  }

  private mutating func report() {
    let windows = imported.incident.impactWindows
    if let updates = node["incident_updates"], !updates.items.isEmpty {
      imported.report.placed.append(ImportReport.Placing("incident_updates", line: updates.line, to: "timeline.yaml"))
    }
    if !windows.isEmpty {
      imported.report.placed.append(
        ImportReport.Placing("affected_components, started_at, resolved_at", line: nil, to: "impact_windows"))
    }
    let lines = Dictionary(node.members.map { ($0.name, $0.value.line) }) { _, last in last }
    for entry in imported.kept {
      imported.report.placed.append(ImportReport.Placing(entry.key, line: lines[entry.key], to: SourceMark.key))
    }
  }
}

/// The times of an incident that its members say.
struct StatuspageTimes {
  var started, monitoring, resolved, scheduledFor, scheduledUntil: RecordedTime?

  init(_ node: JSONNode, _ clock: inout PublishedClock) {
    func time(_ key: String) -> RecordedTime? {
      guard let value = node[key], let text = value.text else { return nil }
      return clock.time(text, at: value.range)
    }
    started = time("started_at")
    monitoring = time("monitoring_at")
    resolved = time("resolved_at")
    scheduledFor = time("scheduled_for")
    scheduledUntil = time("scheduled_until")
  }
}

extension JSONNode {
  /// A text, or a number as it is written.
  var plainText: String? { kind == .number ? written : text }
}
