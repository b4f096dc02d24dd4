import Diagnostics
package import Incidents
import Records
import Text

/// What lists say of an incident, kept beside its pages, so that a later build can list it as it was published.
///
/// JSON Lines: a header, what was decided of the incident (`PublishedDecision`), then what `incident.yaml`, `timeline.yaml` and `actions.yaml` of such an incident would hold. It
/// holds nothing that the edition may not know, and is read back by the strict reader of records: its values are text like
/// any author's, whoever wrote them.
package struct PublishedRecord {
  /// As lists take it.
  let incident: Incident
  /// What the pages hold that may be marked internal later; nothing in the internal edition.
  let parts: PublishedParts

  private static let version = 1

  /// The file's name in the incident's folder.
  static let name = ".pir-published"

  /// Where the file lies in an output folder.
  static func path(of id: IncidentID) -> String { "\(id)/\(name)" }

  /// `incident` is what lists take of the edition's view.
  package init(_ incident: Incident, parts: PublishedParts) {
    self.incident = incident
    self.parts = parts
  }

  // MARK: Writing

  /// The file; `page` is the path of the incident's page, by which a build of another format knows that the pages are not
  /// its own.
  package func file(for audience: Visibility, page: String) -> OutputFile {
    let header: JSONValue = [
      "version": .number(Self.version), "audience": .string(audience.rawValue), "page": .string(page),
    ]
    let lines = [
      header, PublishedDecision.line(of: incident, parts), facts, .array(incident.timeline.map(Self.row)),
      .array(incident.actions.map(Self.item)),
    ]
    var bytes: [UInt8] = []
    for line in lines { line.appendLine(to: &bytes) }
    return OutputFile(path: Self.path(of: incident.id), bytes: bytes)
  }

  private var facts: JSONValue {
    var members: [JSONValue.Member] = [.init("title", .string(incident.title))]
    if !incident.severity.isEmpty { members.append(.init("severity", .string(incident.severity))) }
    members.append(.init("visibility", .string(incident.visibility.rawValue)))
    if let withdrawn = incident.withdrawn { members.append(.init("withdrawn", .string(withdrawn))) }
    if incident.notice != .draft { members.append(.init("notice", .string(incident.notice.rawValue))) }
    if incident.isMaintenance { members.append(.init("kind", .string(Incident.maintenanceKind))) }
    if let schedule = incident.schedule {
      members.append(.init("scheduled", ["from": Self.time(schedule.from), "until": Self.time(schedule.until)]))
    }
    if let changed = incident.changed { members.append(.init("changed", Self.time(changed))) }
    add("components", Self.texts(incident.components), to: &members)
    add("severity_changes", incident.severityChanges.map(Self.change), to: &members)
    add("impact_windows", incident.impactWindows.map(Self.window), to: &members)
    if let state = incident.review.state {
      var review: [JSONValue.Member] = [.init("state", .string(state.rawValue))]
      if let meeting = incident.review.meeting { review.append(.init("meeting", Self.time(meeting))) }
      members.append(.init("review", .object(review)))
    }
    return .object(members)
  }

  private func add(_ name: String, _ values: [JSONValue], to members: inout [JSONValue.Member]) {
    if !values.isEmpty { members.append(.init(name, .array(values))) }
  }

  private static func change(_ change: SeverityChange) -> JSONValue {
    ["time": time(change.time), "severity": .string(change.severity)]
  }

  private static func window(_ window: ImpactWindow) -> JSONValue {
    var members: [JSONValue.Member] = [.init("from", time(window.from))]
    if let to = window.to { members.append(.init("to", time(to))) }
    if !window.components.isEmpty { members.append(.init("components", .array(texts(window.components)))) }
    if let state = window.state { members.append(.init("state", .string(state.rawValue))) }
    if window.isInternal { members.append(.init("internal", true)) }
    return .object(members)
  }

  private static func row(_ row: TimelineEntry) -> JSONValue {
    var members: [JSONValue.Member] = [.init("time", time(row.time)), .init("event", "-")]
    if !row.milestones.isEmpty { members.append(.init("milestone", .array(texts(row.milestones.map(\.rawValue))))) }
    if let update = row.update { members.append(.init("update", self.update(update))) }
    if row.isInternal { members.append(.init("internal", true)) }
    return .object(members)
  }

  private static func update(_ update: StatusUpdate) -> JSONValue {
    var members = [("summary", update.summary), ("impact", update.impact), ("actions", update.actions)]
      .compactMap { name, text in text.map { JSONValue.Member(name, .string($0.source)) } }
    if let next = update.next { members.append(.init("next", time(next))) }
    if let edited = update.edited { members.append(.init("edited", time(edited))) }
    if let id = update.id { members.append(.init("id", .string(id))) }
    return .object(members)
  }

  private static func item(_ item: ActionItem) -> JSONValue {
    ["id": .string(item.id), "action": "-", "status": .string(item.status.rawValue)]
  }

  private static func texts(_ texts: [String]) -> [JSONValue] { texts.map(JSONValue.string) }

  /// The moment in UTC; of a time that is not known in full its day, or the month or year as it is written.
  private static func time(_ time: RecordedTime) -> JSONValue {
    let known =
      time.instant?.timestamp ?? time.date.map { "\($0)T??:??Z" } ?? time.earliest.map { _ in time.written }
      ?? "unknown"
    return .string((time.isApproximate ? "~" : "") + known)
  }

  // MARK: Reading

  /// Why a record is of no use.
  enum Problem: Error {
    /// Written by another version of pir, or not by pir.
    case unknownForm
    /// Of another audience or format.
    case otherEdition
  }

  /// Reads a file for an edition whose page of the incident has that path.
  init(_ bytes: [UInt8], of id: IncidentID, for audience: Visibility, page: String) throws(Problem) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    guard lines.count == 6, lines[5].isEmpty, let header = Self.header(lines[0]), header["version"] == "\(Self.version)"
    else { throw .unknownForm }
    guard header["audience"] == audience.rawValue, header["page"] == page else { throw .otherEdition }
    let name = Self.path(of: id)
    let files = IncidentFiles(
      id: id, folder: name, incident: RecordFile(name: name, bytes: lines[2]),
      timeline: RecordFile(name: name, bytes: lines[3]), actions: RecordFile(name: name, bytes: lines[4]))
    let reading = RecordReader.incident(files, runbook: Runbook())
    // The runbook may know other severities by now.
    let errors = reading.errors.filter { $0.rule != "unknown-severity" }
    guard errors.isEmpty, Edition.knows(reading.incident, audience) else { throw .unknownForm }
    var incident = reading.incident.listed
    guard let decision = Self.root(of: lines[1]), PublishedDecision.restore(decision, in: &incident),
      audience == .internal || incident.decided != nil
    else {
      throw .unknownForm
    }
    self.incident = incident
    parts = PublishedDecision.parts(decision)
  }

  private static func root(of line: [UInt8]) -> YAMLNode? {
    guard case .text(let source) = RecordText.read(RecordFile(name: "", bytes: line)) else { return nil }
    let tree = YAMLTree(source)
    return tree.problems.isEmpty ? tree.root : nil
  }

  private static func header(_ line: [UInt8]) -> [String: String]? {
    guard let root = root(of: line) else { return nil }
    let pairs = root.entries.compactMap { entry in
      entry.key.text.flatMap { key in entry.value.text.map { (key, $0) } }
    }
    return Dictionary(pairs) { first, _ in first }
  }
}

extension Edition {
  /// Whether the audience may know of an incident that a file says was published.
  fileprivate static func knows(_ incident: Incident, _ audience: Visibility) -> Bool {
    audience == .internal || incident.visibility == .public
  }
}
