import Diagnostics
import Incidents
import Prose
import Text

/// Reads the files of a new record back and compares them with what they are to say.
struct RecordComparison {
  private let wanted: Incident

  init(_ incident: Incident) {
    wanted = Self.readable(incident)
  }

  /// What the reader warns of; throws for errors, and for the first part that reads otherwise.
  func check(
    _ texts: [(name: String, text: String)], of id: IncidentID, _ mark: SourceMark, _ runbook: Runbook
  ) throws(EditRefusal) -> [Diagnostic] {
    func file(_ name: String) -> RecordFile? {
      texts.first { $0.name == name }.map { RecordFile(name: "\(id)/\(name)", bytes: Array($0.text.utf8)) }
    }
    let files = IncidentFiles(
      id: id, folder: id.text, incident: file("incident.yaml"), timeline: file("timeline.yaml"),
      actions: file("actions.yaml"), narrative: file("narrative.md"), internalNarrative: file("internal.md"))
    let reading = RecordReader.incident(files, runbook: runbook)
    let errors = reading.errors
    guard errors.isEmpty else { throw .value(errors.map { "\($0.place.shortName): \($0.fullMessage)" }) }
    let found = Self.comparable(reading.incident)
    var wanted = wanted
    wanted.id = id
    wanted.nameComponents(by: runbook)
    if let part = Self.parts.first(where: { !$0.isSame(wanted, found) }) {
      throw .contradiction("'\(part.name)' would not read back as it is meant to")
    }
    guard reading.sources.facts.flatMap(SourceMark.init) == mark else {
      throw .contradiction("'\(SourceMark.key)' would not read back as it is meant to")
    }
    return reading.problems.map(\.diagnostic).filter { $0.severity == .warning }
  }

  // MARK: Parts

  private struct Part: Sendable {
    let name: String
    let isSame: @Sendable (Incident, Incident) -> Bool

    init<Value: Equatable>(_ name: String, _ value: @escaping @Sendable (Incident) -> Value) {
      self.name = name
      isSame = { value($0) == value($1) }
    }
  }

  private static let parts: [Part] = [
    Part("title") { $0.title }, Part("severity") { $0.severity }, Part("severity_changes") { $0.severityChanges },
    Part("kind") { $0.kind }, Part("scheduled") { $0.schedule }, Part("components") { $0.components },
    Part("tags") { $0.tags },
    Part("visibility") { $0.visibility }, Part("notice") { $0.notice }, Part("people") { $0.people },
    Part("commander") { $0.commander }, Part("affected") { $0.affected }, Part("summary") { $0.summary },
    Part("impact") { $0.impact }, Part("impact_figures") { $0.impactFigures },
    Part("impact_windows") { $0.impactWindows }, Part("detection") { $0.detection }, Part("trigger") { $0.trigger },
    Part("resolution") { $0.resolution }, Part("root_cause") { $0.rootCause },
    Part("contributing_factors") { $0.contributingFactors }, Part("five_whys") { $0.fiveWhys },
    Part("lessons") { $0.lessons }, Part("links") { $0.links }, Part("related") { $0.related },
    Part("stated") { $0.stated }, Part("checklist") { $0.checklist }, Part("review") { $0.review },
    Part("timeline.yaml") { $0.timeline }, Part("actions.yaml") { $0.actions }, Part("narrative.md") { $0.narrative },
    Part("internal.md") { $0.internalNarrative }, Part("x-") { $0.ownKeys },
    Part("the incident") { incident in
      var incident = incident
      incident.severityChanges = []
      return incident
    },
  ]

  // MARK: What may differ

  /// As it is read: HTML comments stay in the file and are no part of a text, words for nobody name no owner.
  private static func readable(_ incident: Incident) -> Incident {
    var incident = incident
    incident.editMarkdown { text, origin in
      guard origin != .key("five_whys"), HTMLComments.mayHoldComments(text.source) else { return text }
      let left = HTMLComments.removed(from: text.source)
      return left.isEmpty ? nil : MarkdownText(left)
    }
    for index in incident.actions.indices {
      incident.actions[index].owner = incident.actions[index].owner.flatMap(OwnerText.owner)
    }
    incident.review.owner = incident.review.owner.flatMap(OwnerText.owner)
    if incident.severity.isEmpty { incident.severity = incident.severityChanges.last?.severity ?? "" }
    return comparable(incident)
  }

  /// Without what says nothing about the incident: places, the words for a known time, line breaks at the end of a file.
  private static func comparable(_ incident: Incident) -> Incident {
    var incident = incident
    incident.ownKeys["source"] = nil
    incident.narrative = incident.narrative.flatMap(withoutEnd)
    incident.internalNarrative = incident.internalNarrative.flatMap(withoutEnd)
    for index in incident.severityChanges.indices { settle(&incident.severityChanges[index].time) }
    for index in incident.impactWindows.indices {
      settle(&incident.impactWindows[index].from)
      settle(&incident.impactWindows[index].to)
    }
    settle(&incident.review.meeting)
    settle(&incident.schedule)
    for index in incident.timeline.indices {
      settle(&incident.timeline[index].time)
      settle(&incident.timeline[index].until)
      settle(&incident.timeline[index].update)
      incident.timeline[index].range = nil
    }
    for index in incident.actions.indices { incident.actions[index].range = nil }
    return incident
  }

  private static func settle(_ update: inout StatusUpdate?) {
    guard var known = update else { return }
    settle(&known.next)
    settle(&known.edited)
    update = known
  }

  private static func settle(_ schedule: inout Schedule?) {
    guard var known = schedule else { return }
    settle(&known.from)
    settle(&known.until)
    schedule = known
  }

  private static func settle(_ time: inout RecordedTime?) {
    guard var known = time else { return }
    settle(&known)
    time = known
  }

  private static func settle(_ time: inout RecordedTime) {
    (time.offset, time.date) = (nil, nil)
    if time.instant != nil { time.written = "" }
  }

  private static func withoutEnd(_ text: MarkdownText) -> MarkdownText? {
    var source = text.source
    while source.unicodeScalars.last == "\n" { source.unicodeScalars.removeLast() }
    return source.isEmpty ? nil : MarkdownText(source)
  }
}

extension SourcePlace {
  /// The file's name and the line.
  fileprivate var shortName: String { range.map { "\(source.name):\($0.start.line)" } ?? source.name }
}
