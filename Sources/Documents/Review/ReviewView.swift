import Incidents

/// What a post-incident review is made from.
///
/// A class, as all models of many members are: each field that is read copies its model, which is then one reference.
final class ReviewView: Sendable {
  let incident: Incident
  /// The incident's status updates.
  private let posted: [PostedUpdate]
  let setting: DocumentSetting
  let format: TimeFormat
  let timeline: [TimelineRow]
  let hasTimelineNotes: Bool
  let actions: [ActionRow]
  let hasActionIDs: Bool
  let hasActionKinds: Bool
  let hasActionNotes: Bool
  /// None where nothing marks a milestone.
  let metrics: [MetricRow]
  let hasMetricTargets: Bool
  /// None where nothing marks a milestone.
  let adherence: [AdherenceRow]
  let status: IncidentStatus
  /// The row of facts at the head; a fact that does not apply is left out.
  let facts: [Fact]

  init(_ subject: DocumentSubject) {
    let (incident, posted, setting) = (subject.incident, subject.posted, subject.setting)
    let format = TimeFormat(incident.timeline)
    let status = incident.status
    self.format = format
    self.status = status
    let timeline = TimelineRow.all(incident, posted, setting, format)
    self.timeline = timeline
    hasTimelineNotes = timeline.contains { !$0.notes.isEmpty }
    actions = ActionRow.all(incident, setting)
    hasActionIDs = incident.actions.contains { !$0.id.isEmpty }
    hasActionKinds = incident.actions.contains { $0.kind != nil }
    hasActionNotes = actions.contains { !$0.notes.isEmpty }
    let definitions = incident.isMeasured ? setting.runbook.metrics : []
    let metrics = incident.metrics(definitions).map {
      MetricRow(
        metric: $0, stated: incident.stated[$0.definition.id], judgement: incident.judgement(of: $0, setting.runbook),
        format: format)
    }
    adherence = setting.edition.tellsOfResponse ? AdherenceRow.all(incident, posted, setting.runbook, format) : []
    // Durations stand below the timeline that they come from; where the public is not told the one, it is not told the
    // others either.
    self.metrics = timeline.isEmpty ? [] : metrics
    hasMetricTargets = metrics.contains { $0.judgement != nil }
    let total = metrics.last { $0.metric.definition.id == "total" }?.duration
    facts = Self.facts(of: incident, total: total, format, setting.runbook)
    // Last, since then they are not copied.
    self.incident = incident
    self.posted = posted
    self.setting = setting
  }

  var runbook: Runbook { setting.runbook }

  var recurrence: RecurrenceWords { RecurrenceWords(self) }

  var needsReview: Bool { incident.needsReview(runbook) }

  var severityLabel: String { runbook.label(ofSeverity: incident.severity) }

  /// `builder, planner`.
  static func joined(_ texts: [String]) -> String { texts.joined(separator: ", ") }

  /// What a resolved incident's draft lacks. While the incident runs everything does, and a published review shows no
  /// gaps to the world.
  var lacking: String? {
    let isDraft = incident.review.state.map { $0 == .draft || $0 == .inReview } ?? true
    guard isDraft, needsReview, status.isOver else { return nil }
    return Self.joined(incident.missingParts.map(\.rawValue))
  }

  // MARK: The head

  struct Fact: Sendable {
    let name: String
    let value: String
  }

  private static func facts(
    of incident: Incident, total: String?, _ format: TimeFormat, _ runbook: Runbook
  ) -> [Fact] {
    if incident.isMaintenance { return facts(ofMaintenance: incident, format) }
    let severity = runbook.label(ofSeverity: incident.severity)
    var facts = [Fact(name: "Severity", value: severity), Fact(name: "Status", value: incident.statusLabel)]
    if let started = incident.first(.started) {
      facts.append(Fact(name: "Started", value: format.full(started)))
    } else if let detected = incident.first(.detected) {
      facts.append(Fact(name: "Detected", value: format.full(detected)))
    }
    if let resolved = incident.resolvedTime {
      facts.append(Fact(name: "Resolved", value: format.full(resolved)))
    }
    if incident.isWithdrawn { return facts }
    if let total { facts.append(Fact(name: "Total", value: total)) }
    if incident.needsReview(runbook) || incident.review.state != nil {
      facts.append(Fact(name: "Review", value: (incident.review.state ?? .draft).label))
    }
    return facts
  }

  /// What was planned, and what became of it.
  private static func facts(ofMaintenance incident: Incident, _ format: TimeFormat) -> [Fact] {
    var facts = [Fact(name: "Status", value: incident.statusLabel)]
    if let schedule = incident.writtenSchedule { facts.append(Fact(name: "Scheduled", value: schedule)) }
    if let work = incident.work { facts.append(Fact(name: "Started", value: format.full(work.from))) }
    if let over = incident.resolvedTime {
      let status = incident.status == .cancelled ? IncidentStatus.cancelled : .completed
      facts.append(Fact(name: status.rawValue, value: format.full(over)))
    }
    if let work = incident.work, let end = work.to, let length = work.from.length(to: end) {
      let took = Span.written(seconds: length.seconds, besides: [], isApproximate: length.isApproximate)
      facts.append(Fact(name: "Took", value: took))
    }
    return facts
  }

  /// Since when the incident runs; nil once it is resolved, and before anything happened.
  var activeSince: String? {
    guard !status.isOver else { return nil }
    if incident.isMaintenance { return incident.work.map { format.full($0.from) } }
    let began = incident.first(.started) ?? incident.first(.detected) ?? incident.timeline.first?.time
    return began.map(format.full)
  }

  var nextUpdate: String? {
    guard !status.isOver else { return nil }
    return posted.last?.next?.description
  }

  /// `commander on-call (D. Reyes), team-lead (S. Okafor)`.
  var people: String {
    let (people, commander) = (incident.people, incident.commander)
    var (leading, others): ([String], [String]) = ([], [])
    for person in people {
      let name = person.name.isEmpty || person.name == person.role ? "" : " (" + person.name + ")"
      if person.role == commander {
        leading.append("commander " + person.role + name)
      } else {
        others.append(person.role + name)
      }
    }
    if let commander, leading.isEmpty { leading = ["commander " + commander] }
    return Self.joined(leading + others)
  }

  /// How the review itself goes: its meeting, who owns it, who reads it.
  var process: String {
    guard incident.countsAsIncident else { return "" }
    let review = incident.review
    var parts: [String] = []
    if let meeting = review.meeting {
      // Whether it has come depends on the day, which no document knows.
      parts.append("meeting \(format.full(meeting))")
    } else if let due = incident.reviewDue(runbook), review.state != .published {
      parts.append("due \(due)")
    }
    if let owner = review.owner { parts.append("owner \(owner)") }
    if !review.reviewers.isEmpty { parts.append("reviewers " + Self.enumerated(review.reviewers)) }
    if let approver = review.approvedBy { parts.append("approved by \(approver)") }
    return Self.joined(parts)
  }

  /// `a`, `a and b`, `a, b and c`.
  static func enumerated(_ texts: [String]) -> String {
    guard let last = texts.last, texts.count > 1 else { return joined(texts) }
    return joined(texts.dropLast()) + " and " + last
  }

  // MARK: The rows

  var impactRows: [ImpactRow] { ImpactRow.all(incident, format) }

  /// The ticked steps, by the numbers in their ids: 1.2 before 1.10.
  var checklist: [(step: String, items: [Int])] {
    let numbered = incident.checklist.map { ($0.key.split(separator: ".").compactMap { Int($0) }, $0.key, $0.value) }
    return numbered.sorted { $0.0 == $1.0 ? $0.1 < $1.1 : $0.0.lexicographicallyPrecedes($1.0) }.map { ($0.1, $0.2) }
  }
}
