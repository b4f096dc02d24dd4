package import Incidents

/// The files of an incident that begins: what is known, and hints for what is to be filled in.
package struct NewIncident: Sendable {
  package var title: String
  /// Nil for maintenance.
  package var severity: String?
  /// When a maintenance is planned to be; nil for an incident.
  package var schedule: Schedule?
  package var kind: String?
  package var components: [String] = []
  package var visibility: Visibility?
  package var people: [Person] = []
  package var commander: String?
  package var affected: String?
  /// The row by which it was noticed, or planned.
  package var firstRow: TimelineEntry

  /// An incident that begins with its detection.
  package init(title: String, severity: String, detection: TimelineEntry) {
    self.title = title
    self.severity = severity
    firstRow = detection
  }

  /// A maintenance that is planned at the time of a row.
  package init(title: String, schedule: Schedule, planning: TimelineEntry) {
    self.title = title
    self.schedule = schedule
    kind = Incident.maintenanceKind
    firstRow = planning
  }

  /// The files by their names; throws where a value is one that no record may hold.
  package func files(of id: IncidentID) throws(EditRefusal) -> [(name: String, text: String)] {
    let timeline = try TimelineEdit.add(
      [firstRow], to: RecordFile(name: "timeline.yaml", bytes: Array(Self.timelineHead(id).utf8)),
      name: "timeline.yaml", Runbook())
    let incident = try incidentText()
    try Self.readBack(incident, of: id)
    return [
      ("incident.yaml", incident), ("timeline.yaml", String(decoding: timeline.file.bytes, as: UTF8.self)),
      ("actions.yaml", Self.actionsHead(id)),
    ]
  }

  /// Refuses what would be refused when the file is read; what the runbook asks of values is another matter.
  private static func readBack(_ text: String, of id: IncidentID) throws(EditRefusal) {
    let file = RecordFile(name: "incident.yaml", bytes: Array(text.utf8))
    var incident = Incident(id: id, title: "", severity: "")
    var reading = Reading(.incident)
    _ = IncidentFileReader.read(IncidentFiles(id: id, folder: "", incident: file), into: &incident, &reading)
    let errors = NewProblems.of(reading, since: Reading(.incident)).errors
    guard errors.isEmpty else { throw .value(errors) }
  }

  private func incidentText() throws(EditRefusal) -> String {
    let writer = LayoutWriter(longTexts: .quoted)
    var text = "# What is known now. The lines that begin with '#' show what else there may be.\n"
    func add(_ key: String, _ value: WrittenValue?, hint: String = "") throws(EditRefusal) {
      try value?.check()
      text += value.map { writer.entry(WrittenValue.Entry(key, $0), indent: 0) + "\n" } ?? hint
    }
    func list(_ texts: [String]) -> WrittenValue? { texts.isEmpty ? nil : .list(texts.map(WrittenValue.text)) }
    try add("title", .text(title))
    try add("severity", severity.map(WrittenValue.text))
    try add("kind", kind.map(WrittenValue.text), hint: "# kind: the-id-of-a-known-incident-of-the-runbook\n")
    if let schedule {
      let ends = [("from", schedule.from), ("until", schedule.until)]
      let times = ends.map { WrittenValue.Entry($0, .word(TimeStyle.full.written($1).text)) }
      try add("scheduled", .mapping(times))
    }
    try addInBrackets("components", components, to: &text)
    try add("visibility", visibility.map { .word($0.rawValue) }, hint: "# visibility: public\n")
    let people = people.map { WrittenValue.Entry($0.role, .text($0.name)) }
    try add("people", people.isEmpty ? nil : .mapping(people), hint: "# people: { on-call: D. Reyes }\n")
    try add("commander", commander.map(WrittenValue.text), hint: "# commander: on-call\n")
    try add("affected", affected.map(WrittenValue.text), hint: "# affected: Customers who search, about one in three\n")
    return text + (schedule == nil ? Self.reviewHints : Self.maintenanceHints)
  }

  private func addInBrackets(_ key: String, _ texts: [String], to text: inout String) throws(EditRefusal) {
    let list = WrittenValue.list(texts.map(WrittenValue.text))
    try list.check()
    text += texts.isEmpty ? "# \(key): [search, billing]\n" : "\(key): \(LayoutWriter().inline(list, .block))\n"
  }

  private static func timelineHead(_ id: IncidentID) -> String {
    """
    # What happens, while it happens: 'pir log \(id) "text"' adds a row, and so does an editor. In an
    # editor 14:05 is enough below a full time, until the date changes.

    """
  }

  private static func actionsHead(_ id: IncidentID) -> String {
    """
    # What is promised: 'pir action add \(id) "text" --owner "team" --due 2026-02-01' adds an item.
    # - id: A1
    #   action: Rebuild into a copy, and swap
    #   owner: search team
    #   due: 2026-02-01

    """
  }

  private static let maintenanceHints = """

    # When it is over:
    # summary: What was done, in two sentences
    # resolution: How it went
    # related: [INC-1]

    """

  private static let reviewHints = """

    # For the review, when it is over:
    # summary: What happened, in two sentences
    # impact: What those affected could not do
    # impact_figures:
    #   - { what: Failed requests, value: about 1200 }
    # detection: How it was noticed
    # trigger: What set it off
    # root_cause: Why it could happen
    # contributing_factors: [What made it more likely or worse]
    # resolution: What ended it
    # five_whys:
    #   problem: Search is slow
    #   whys:
    #     - { why: "Why was it slow?", because: the index was being rebuilt }
    # lessons:
    #   went_well: [What worked]
    #   went_wrong: [What did not]
    #   got_lucky: [What worked by chance]
    #   improvements: [What is to change]
    # review: { state: draft, owner: D. Reyes }

    """
}
