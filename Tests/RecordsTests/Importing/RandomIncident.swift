import Hostile
import Incidents
import TestSupport

/// An incident with any of the values that imports make, the same in every run with the same seed.
struct RandomIncident {
  private var generator: SplitMix

  init(seed: UInt64) { generator = SplitMix(state: seed) }

  mutating func make() -> Incident {
    guard let id = IncidentID("INC-7") else { preconditionFailure("INC-7 is an id") }
    var incident = Incident(id: id, title: line(), severity: pick(["", "P1", "P3"]))
    incident.components = list { $0.line() }
    incident.tags = list { $0.line() }
    if flip() {
      let from = moment()
      incident.kind = Incident.maintenanceKind
      incident.severity = ""
      incident.schedule = Schedule(from: from, until: time(after: from))
    }
    incident.visibility = pick([.internal, .public])
    incident.notice = pick([.draft, .published])
    incident.people = unique(list { Person(role: $0.line(), name: $0.line()) }, \.role)
    incident.affected = maybe { $0.line() }
    incident.summary = maybe { $0.prose() }
    incident.impact = maybe { $0.prose() }
    incident.detection = maybe { $0.prose() }
    incident.trigger = maybe { $0.prose() }
    incident.resolution = maybe { $0.prose() }
    incident.rootCause = maybe { $0.prose() }
    incident.contributingFactors = list { Remark($0.prose(), isInternal: $0.flip()) }
    incident.impactFigures = list { ImpactFigure(what: $0.line(), value: $0.line(), isInternal: $0.flip()) }
    incident.impactWindows = list { random in
      let from = random.time()
      return ImpactWindow(
        from: from, to: random.maybe { $0.time(after: from) }, components: random.list { $0.line() },
        state: random.pick([nil] + ImpactWindow.State.allCases), note: random.maybe { $0.line() },
        isInternal: random.flip())
    }
    incident.links = list { Link(title: $0.line(), url: $0.address()) }
    incident.lessons.wentWell = list { Remark($0.prose()) }
    incident.lessons.gotLucky = list { Remark($0.prose(), isInternal: $0.flip()) }
    incident.lessons.improvements = list { Lessons.Improvement(text: $0.prose(), isDone: $0.flip()) }
    incident.lessons.wentWrong = list { Lessons.Mistake(text: $0.prose()) }
    incident.fiveWhys = maybe { random in
      FiveWhys(
        problem: random.maybe { $0.prose() },
        whys: [FiveWhys.Step(why: random.prose(), because: random.maybe { $0.prose() })])
    }
    incident.stated = flip() ? ["time_to_resolve": .seconds(Int.random(in: 1...400_000, using: &generator))] : [:]
    incident.timeline = list(upTo: 9) { $0.row() }
    incident.actions = list { $0.item() }
    for index in incident.actions.indices { incident.actions[index].id = "A\(index + 1)" }
    incident.narrative = maybe { $0.prose() }
    incident.internalNarrative = maybe { $0.prose() }
    return incident
  }

  private mutating func row() -> TimelineEntry {
    let start = time()
    var row = TimelineEntry(time: start, event: prose(), action: maybe { $0.prose() }, by: maybe { $0.line() })
    row.until = start.instant == nil ? nil : maybe { $0.time(after: start) }
    row.milestones = pick([[], [], [.started], [.detected, .acknowledged], [.resolved]])
    row.isInternal = flip()
    row.evidence = maybe { $0.address() }
    guard start.instant != nil, flip() else { return row }
    row.update = StatusUpdate(
      summary: maybe { $0.prose() }, impact: maybe { $0.prose() }, actions: prose(),
      next: maybe { $0.time(after: start) })
    return row
  }

  private mutating func item() -> ActionItem {
    var item = ActionItem(id: "", action: prose(), owner: maybe { $0.line() }, due: maybe { $0.day() })
    item.status = pick(ActionItem.Status.allCases)
    item.opened = maybe { $0.day() }
    item.closed = item.status == .done ? day() : nil
    item.reason = item.status == .wontDo ? prose() : nil
    item.kind = pick([nil] + ActionItem.Kind.allCases)
    item.priority = maybe { $0.line() }
    item.ticket = maybe { $0.address() }
    item.evidence = maybe { $0.address() }
    item.isInternal = flip()
    return item
  }

  // MARK: Values

  private mutating func day() -> CalendarDate {
    CalendarDate(daysSinceEpoch: Int.random(in: 15_000...21_000, using: &generator))
  }

  private mutating func time(after start: RecordedTime? = nil) -> RecordedTime {
    let first = start?.instant?.secondsSinceEpoch ?? 1_700_000_000
    if start == nil, Int.random(in: 0..<6, using: &generator) == 0 {
      return pick([
        RecordedTime(instant: nil, written: "unknown"),
        RecordedTime(
          instant: nil, written: "2023-11-1?T14:??Z", date: nil, offset: 0),
      ])
    }
    let second = first + Int.random(in: 1...200_000, using: &generator)
    let exact = flip() ? second / 60 * 60 + 60 : second
    return RecordedTime(
      instant: Instant(secondsSinceEpoch: exact), isApproximate: flip(), written: "x",
      offset: pick([0, 0, 3600, -28_800, 20_700]))
  }

  /// A time that is known to the minute.
  private mutating func moment() -> RecordedTime {
    let minute = Int.random(in: 28_000_000...28_500_000, using: &generator)
    return RecordedTime(instant: Instant(secondsSinceEpoch: minute * 60), written: "x", offset: pick([0, 3600]))
  }

  /// A text of one line.
  private mutating func line() -> String {
    pick(Self.lines + HostileValues.all.map(Self.oneLine).filter { !$0.isEmpty })
  }

  private mutating func prose() -> MarkdownText {
    let lines = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
      pick(["", "  indented", "- item", "```", "    code", "# pir:allow secret x", "---", "...", "a: b"] + Self.lines)
    }
    return MarkdownText((["begin " + line()] + lines + [line()]).joined(separator: pick(["\n", "\n", "\r\n"])))
  }

  private mutating func address() -> String {
    pick(["https://example.org/a?b=c&d#e", "http://example.org/%20x", "https://example.org/: #'\"", "https://e.org"])
      .replacing(" ", with: "%20").replacing("'", with: "%27").replacing("\"", with: "%22")
  }

  private static let lines = [
    "Search is slow", "yes", "1.10", "0x1F", "12:30", "- a", "a: b", "a #b", "# c", "'d'", "\"e\"", "{f}", "[g]",
    "h\\n",
    "é😀", "*i*", "&j", "!k", "%l", "@m", "`n`", "|", ">", "o ", "~", "null p", "2024-01-01", "q\u{2028}r", "s\tt",
    "x\u{202E}y", "<b>u</b>", "?", "v: ", ": w", "long " + String(repeating: "word ", count: 60) + "end",
  ]

  private static func oneLine(_ text: String) -> String {
    text.unicodeScalars.contains { $0.properties.generalCategory == .control }
      ? "" : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private mutating func flip() -> Bool { Bool.random(using: &generator) }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &generator)]
  }

  private mutating func maybe<Value>(_ make: (inout RandomIncident) -> Value) -> Value? {
    flip() ? make(&self) : nil
  }

  private mutating func list<Value>(upTo most: Int = 3, _ make: (inout RandomIncident) -> Value) -> [Value] {
    (0..<Int.random(in: 0...most, using: &generator)).map { _ in make(&self) }
  }

  private func unique<Value>(_ values: [Value], _ key: (Value) -> String) -> [Value] {
    var known: Set<String> = []
    return values.filter { known.insert(key($0).split(whereSeparator: \.isWhitespace).joined(separator: " ")).inserted }
  }
}
