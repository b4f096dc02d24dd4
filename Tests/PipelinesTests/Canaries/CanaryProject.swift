import Records
import TestSupport

/// A project in which every key, file, comment and name holds a canary.
struct CanaryProject {
  /// How far an incident is published.
  struct State: CustomStringConvertible {
    /// Nil where the record has no such key.
    var review: String?
    var notice: String?
    var visibility = "public"

    /// What the public edition holds.
    var stage: Disclosure {
      review == "published" ? .review : notice == "published" ? .notice : .always
    }

    var description: String { "review \(review ?? "-"), notice \(notice ?? "-"), \(visibility)" }
  }

  let scratch: ScratchFolder
  private(set) var canaries: [Canary]

  /// The incident that the public does not know of.
  static let hidden = "KANARIE-77"

  /// The maintenance: of all keys only its schedule is not one that an incident has as well.
  static let planned = "INC-2"

  init(_ state: State) throws {
    scratch = try ScratchFolder()
    var filler = CanaryFiller(given: Self.given(state))
    try scratch.write("reviews/runbook.yaml", filler.file(RecordKeys.runbook, "runbook.yaml"))
    let incident = filler.file(RecordKeys.incident, "incident.yaml")
    try scratch.write("reviews/INC-1/incident.yaml", incident)
    try scratch.write("reviews/INC-1/timeline.yaml", Self.timeline(&filler))
    try scratch.write("reviews/INC-1/actions.yaml", Self.actions(&filler))
    try scratch.write(
      "reviews/INC-1/narrative.md",
      "\(filler.word("narrative.md", .review)) ![picture](\(Self.shown))\n\n"
        + "[//]: # (\(filler.word("narrative.md (a comment)", .never)))\n")
    try scratch.write(
      "reviews/INC-1/internal.md", "\(filler.word("internal.md", .never)) ![picture](\(Self.kept))\n")
    try scratch.write("reviews/\(Self.planned)/incident.yaml", Self.planned(state, &filler))
    canaries = filler.canaries
    try addFiles()
    try addHidden()
  }

  // MARK: Values that the case decides

  private static let kind = "kanariekind", item = "kanarieitem", priority = "kanariepriority"
  private static let shown = "kanarie-shown.png", kept = "kanarie-kept.png", evidence = "kanarie-evidence.png"

  private static func given(_ state: State) -> [String: CanaryFiller.Given] {
    [
      "incident.yaml severity": .init("P1"), "incident.yaml severity_changes severity": .init("P1"),
      "incident.yaml kind": .init(kind, word: kind), "incident.yaml visibility": .init(state.visibility),
      "incident.yaml notice": .init(state.notice ?? ""), "incident.yaml scheduled": .init(""),
      "incident.yaml withdrawn": .init(""), "incident.yaml changed": .init("2061-01-02T10:00Z", word: "2061-01-02"),
      "timeline.yaml update id": .init("updateid77", word: "updateid77"),
      "incident.yaml review state": .init(state.review ?? ""),
      "incident.yaml people": .init("{ lead: Kanarie Person }", word: "Kanarie Person"),
      "incident.yaml commander": .init("lead"), "incident.yaml related": .init("[\(hidden)]", word: hidden),
      "incident.yaml stated": .init("{ total: 3h 17m }", word: "3h 17m"),
      "incident.yaml checklist": .init("{ \"1.1\": [1] }"),
      "incident.yaml lessons went_wrong actions": .init("[A1, A2]"),
      "timeline.yaml milestone": .init(""), "timeline.yaml by": .init("Openteam", word: "Openteam"),
      "timeline.yaml escalated": .init("1", word: "escalated to level 1"),
      "timeline.yaml evidence": .init(evidence, word: evidence),
      "actions.yaml id": .init("A1"), "actions.yaml status": .init("done"),
      "actions.yaml prevents": .init("\(kind)/\(item)", word: "\(kind)/\(item)"),
      "runbook.yaml severities id": .init("P1", word: "P1"), "runbook.yaml severities update_every": .init("10m"),
      "runbook.yaml phases id": .init("1"), "runbook.yaml phases from": .init("0"),
      "runbook.yaml phases applies_to": .init("[P1]"), "runbook.yaml phases steps id": .init("\"1.1\""),
      "runbook.yaml escalation from": .init("0"),
      "runbook.yaml incidents id": .init(kind, word: kind), "runbook.yaml incidents prevention id": .init(item),
      "runbook.yaml incidents prevention": .init("[{ id: \(item), text: kanariepreventtext }]"),
      "runbook.yaml incidents escalate_to": .init("1"),
      "runbook.yaml metrics id": .init("total"), "actions.yaml priority": .init(priority, word: priority),
      "runbook.yaml priorities": .init("[\(priority)]", word: priority),
      "runbook.yaml metrics from": .init("started"), "runbook.yaml metrics to": .init("resolved"),
      "runbook.yaml metrics target": .init("{ P1: 1h }"), "runbook.yaml teams": .init("[Openteam]"),
      "runbook.yaml id_prefix": .init("INC"), "runbook.yaml site audience": .init("internal"),
      "runbook.yaml site base_url": .init("https://openhost.example/", word: "openhost.example"),
      "runbook.yaml actions due_within": .init("{ prevent: 14d }"), "runbook.yaml review_sample": .init(""),
    ]

  }

  // MARK: Files

  private static func planned(_ state: State, _ filler: inout CanaryFiller) -> String {
    let schedule = RecordKeys.incident.fields.first { $0.key == "scheduled" }
    guard case .record(let keys)? = schedule?.kind else { return "" }
    let times = filler.record(keys, "incident.yaml scheduled")
    return "title: Planned\nkind: maintenance\nvisibility: \(state.visibility)\nscheduled: \(times)\n"
  }

  private static func timeline(_ filler: inout CanaryFiller) -> String {
    let row = RecordKeys.row
    var lines = ["# \(filler.word("timeline.yaml (a comment)", .never))"]
    lines.append(
      "- { time: 2040-01-01T10:00Z, event: \(filler.word("timeline.yaml event", .review)), milestone: started }")
    lines.append("- " + filler.record(row, "timeline.yaml"))
    lines.append("- " + filler.record(row, "timeline.yaml (internal)", .never))
    // An internal row with a milestone decides the status, and its time is told to nobody.
    lines.append(
      "- { time: 2059-01-01T03:33Z, event: \(filler.word("timeline.yaml event (internal)", .never)), "
        + "milestone: [detected, reopened], internal: true }")
    lines.append("- { time: 2060-01-01T10:00Z, event: x, by: Kanarie Person, milestone: resolved }")
    return lines.joined(separator: "\n") + " # \(filler.word("timeline.yaml (a comment)", .never))\n"
  }

  private static func actions(_ filler: inout CanaryFiller) -> String {
    let comment = filler.word("actions.yaml (a comment)", .never)
    let (first, second) = (
      filler.record(RecordKeys.action, "actions.yaml"),
      filler.record(RecordKeys.action, "actions.yaml (internal)", .never)
    )
    return "# \(comment)\n- \(first)\n- \(second.replacing("id: A1", with: "id: A2"))\n"
  }

  private mutating func addFiles() throws {
    for (name, disclosure) in [
      (Self.shown, Disclosure.review), (Self.kept, .never), (Self.evidence, .never), ("kanarie-alone.txt", .never),
    ] {
      let bytes = "bytes of \(name)".replacing("kanarie", with: "canario")
      try scratch.write("reviews/INC-1/\(name)", bytes)
      canaries.append(Canary(path: "a file's name: \(name)", word: name, disclosure: disclosure))
      canaries.append(Canary(path: "a file: \(name)", word: bytes, disclosure: disclosure))
    }
    canaries.append(Canary(path: "timeline.yaml time (internal)", word: "2059-01-01", disclosure: .never))
    canaries.append(Canary(path: "timeline.yaml time (internal)", word: "03:33", disclosure: .never))
  }

  private func addHidden() throws {
    try scratch.write(
      "reviews/\(Self.hidden)/incident.yaml", "title: Kanarie Person\nseverity: P1\nsummary: kanariehidden\n")
    try scratch.write("reviews/\(Self.hidden)/kanarie-hidden.png", "kanariehidden")
  }
}
