import ArgumentParser
import Documents
import Incidents
import Records

/// `pir log`: a row of the timeline, while it happens.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Adds a row to an incident's timeline, at its place in time.",
    discussion: """
      pir log INC-42 "Queue is growing again" --action "Stopped the importer" --by on-call --milestone identified

      The rest of timeline.yaml stays as it is, byte for byte. With --update the row is a status update, too, which is \
      printed as text, ready to paste.

      With - what is pasted is read from standard input: lines of a log, a list, a Markdown table or messages of a chat. \
      A line may begin with its time ('14:05 text', '10:15 PM text', '12:31 CET text', \
      '[2025-11-27T14:00:05+00:00] Incident detected: text'); lines without one belong to the row above. Where no line has \
      a time, each is a row at now, and indented lines belong to the row above. Nothing is written if a line cannot be \
      read, and rows that the timeline holds already are left out.

      --edit 03:12 corrects the row at that time, with any of these options, and --delete 03:12 deletes it.
      """)

  @Argument(help: ArgumentHelp("The incident: INC-42, or 42.", valueName: "id"), completion: Candidates.incidents)
  var id: String

  @Argument(help: ArgumentHelp("What happened, in Markdown; - reads lines from standard input.", valueName: "event"))
  var words: [String] = []

  @Option(
    parsing: .unconditional, help: ArgumentHelp("What was done about it.", valueName: "text"),
    transform: OptionText.read)
  var action: String?

  @Option(help: ArgumentHelp("Who did it: a role, or a team.", valueName: "who"), completion: Candidates.doers)
  var by: String?

  @Option(
    name: .customLong("milestone"),
    help: ArgumentHelp(
      "The turn that the incident took; several are joined by commas.",
      discussion: "started, detected, declared, acknowledged, identified, mitigated, resolved, reopened or closed.",
      valueName: "milestone"), completion: Choice.words(of: Milestone.self), transform: Choice.list)
  var milestones: [[Milestone]] = []

  var milestone: [Milestone] {
    milestones.joined().reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  @Option(
    help: ArgumentHelp("The severity from now on: incident.yaml says so, too.", valueName: "id"),
    completion: Candidates.severities)
  var severity: String?

  @Option(
    help: ArgumentHelp("The level of escalation that was reached.", valueName: "level"), completion: Candidates.levels,
    transform: EscalationLevel.read)
  var escalated: Int?

  @Option(
    help: ArgumentHelp(
      "When it happened: 14:05, 10:15 PM, '10m ago', 'yesterday 22:10', 2025-11-27T14:05Z, unknown; ~ before it if it is "
        + "approximate.",
      discussion:
        "A clock time alone is the last one, on the clock of the timeline; once the incident is resolved, the "
        + "latest one within 6 hours of a row; with --edit, the one nearest to what the row says. Default: now.",
      valueName: "time"))
  var at: String?

  @Flag(help: "Take a time in the future, too.")
  var future = false

  @Flag(help: "Log a text again that was logged within a minute.")
  var again = false

  @Option(help: ArgumentHelp("When it ended: 14:10, 10m after it began, or a full time.", valueName: "time"))
  var until: String?

  @Flag(name: .customLong("internal"), help: "Keep the row from the public.")
  var isInternal = false

  @Option(help: ArgumentHelp("A page, or a file beside the record, that shows it.", valueName: "url"))
  var evidence: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("What to tell those affected: the row is a status update, too.", valueName: "summary"),
    transform: OptionText.read)
  var update: String?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("In the update: who is affected, and how.", valueName: "text"),
    transform: OptionText.read)
  var impact: String?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("In the update: what is being done.", valueName: "text"),
    transform: OptionText.read)
  var actions: String?

  @Option(
    help: ArgumentHelp(
      "In the update: when the next one comes, as 15m or 14:30.", discussion: "Default: by the severity's cadence.",
      valueName: "time"))
  var next: String?

  @Option(
    help: ArgumentHelp("In what is pasted: the order of numbers in 05/06/2026, dmy or mdy.", valueName: "order"),
    completion: Choice.words(of: PasteSetting.DateOrder.self), transform: Choice.read)
  var dates: PasteSetting.DateOrder?

  @Option(
    help: ArgumentHelp(
      "In what is pasted: what an abbreviation of a zone means, as in IST=+05:30.",
      discussion: "May be given several times.", valueName: "name=offset"))
  var zone: [String] = []

  @Flag(help: "Leave out the lines that cannot be read, and write the rest.")
  var skipUnread = false

  @OptionGroup var correction: CorrectionOptions

  @OptionGroup var secrets: SecretOptions

  @OptionGroup var projectOptions: ProjectOptions

  var readsLines: Bool { words == ["-"] }

  func validate() throws {
    try correction.validate(self)
    guard !correction.isGiven else { return }
    if words.isEmpty, update == nil, ownEvent(severity: severity).text == nil {
      throw ValidationError(
        id.contains(" ")
          ? "name the incident first, as in 'pir log INC-42 \"\(id)\"'" : "say what happened, or use - to read lines")
    }
    if update == nil, impact != nil || actions != nil || next != nil {
      throw ValidationError("--impact, --actions and --next belong to a status update; add --update")
    }
    if update != nil, isInternal { throw ValidationError("an update is read by everybody; leave out --internal") }
    if let escalated, !(1...99).contains(escalated) { throw ValidationError("--escalated is a level from 1 to 99") }
    if readsLines,
      action != nil || severity != nil || !milestone.isEmpty || escalated != nil || evidence != nil || update != nil
        || until != nil
    {
      throw ValidationError(
        "lines are events and nothing else; of the options only --at, --by and --internal go with -, and --dates, --zone"
          + " and --skip-unread")
    }
    if !readsLines, dates != nil || !zone.isEmpty || skipUnread {
      throw ValidationError("--dates, --zone and --skip-unread say how pasted lines are read; write - for the event")
    }
  }

  func run() throws {
    let writing = try RecordWriting(projectOptions, command: "log")
    let id = try writing.id(id)
    writing.tellIfWithdrawn(id)
    if let correction = try CorrectedRow(self, writing, id) { return try correction.run() }
    if readsLines { return try LoggedLines(self, writing, id).run() }
    try LoggedRow(self, writing, id).run()
  }

  /// What the row says where no text is given.
  func ownEvent(severity: String?) -> OwnEvent {
    OwnEvent(milestones: milestone, severity: severity, escalated: escalated, isUpdate: update != nil)
  }

  /// The row as the arguments say it, with the id of the severity as the runbook has it.
  func row(_ clock: TimelineClock, severity: String?) throws -> TimelineEntry {
    let time = try time(clock)
    let event =
      words.isEmpty ? ownEvent(severity: severity).text(at: time) ?? "Status update" : words.joined(separator: " ")
    var row = TimelineEntry(
      time: time, event: MarkdownText(event), action: action.map { MarkdownText($0) }, by: by, milestones: milestone)
    if let until {
      guard let start = time.instant else {
        throw TypedTime.Problem(message: "what has no known time has no end; leave out --until")
      }
      row.until = try end(until, after: start, clock)
    }
    row.escalated = escalated
    row.evidence = evidence
    row.isInternal = isInternal
    guard let update else { return row }
    guard let start = time.instant else {
      throw TypedTime.Problem(message: "an update at an unknown time has no document; give the time with --at")
    }
    row.update = StatusUpdate(
      summary: MarkdownText(update), impact: impact.map { MarkdownText($0) },
      actions: actions.map { MarkdownText($0) })
    if let next { row.update?.next = try promise(next, after: start, clock) }
    return row
  }

  /// What the reader of pasted lines has to know.
  func pasteSetting(_ clock: TimelineClock) throws -> PasteSetting {
    let moment = at == nil ? nil : try time(clock).instant
    var setting = PasteSetting(
      now: moment ?? Clock.now, isMomentGiven: moment != nil, offset: clock.offset ?? 0, dates: dates, rows: clock.rows)
    setting.isResolved = clock.isResolved
    for text in zone {
      let (name, offset) = try PasteSetting.zone(text)
      setting.zones[name] = offset
    }
    return setting
  }

  /// When it happened, as the row is to have it.
  func time(_ clock: TimelineClock) throws -> RecordedTime { try placed(clock).time }

  /// The same with the other days that would fit; `corrected` is when it is said to have happened so far.
  func placed(_ clock: TimelineClock, corrected: Instant? = nil) throws -> TypedTime.Placed {
    guard let at else { return TypedTime.Placed(time: setting(clock).present) }
    return try TypedTime.past(at, clock.setting(now: Clock.now, allowsFuture: future, corrected: corrected))
  }

  /// When something ended that began at `start`.
  func end(_ text: String, after start: Instant, _ clock: TimelineClock) throws -> RecordedTime {
    let end = try TypedTime.future(text, after: start, setting(clock))
    try TypedTime.refuseFuture(end, text, setting(clock))
    return end
  }

  /// When the next update comes after one at `start`.
  func promise(_ text: String, after start: Instant, _ clock: TimelineClock) throws -> RecordedTime {
    let next = try TypedTime.future(text, after: start, setting(clock))
    guard next.instant != nil else {
      throw TypedTime.Problem(message: "'\(text)' is not a known moment; write 15m or 14:05, or leave out --next")
    }
    return next
  }

  func setting(_ clock: TimelineClock) -> TypedTime.Setting {
    clock.setting(now: Clock.now, allowsFuture: future)
  }
}
