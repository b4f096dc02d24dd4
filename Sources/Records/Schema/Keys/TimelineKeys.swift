import Incidents

extension FieldList where Record == TimelineEntry {
  /// The keys of a row of `timeline.yaml`.
  static let row = FieldList(
    "a row of the timeline",
    notWritten: [
      "status": "delete it: the status follows from the milestones", "date": "write date and clock under 'time'",
    ],
    [
      Field("time", .rowTime, .required, "When it happened; a clock time alone goes on from the row before") {
        $0.time = $1
      }.disclosed(.always),
      Field("until", .timeInRow, "When it ended: the row is a stretch of time") { $0.until = $1 }.disclosed(.review),
      Field("event", .prose, .required, "What happened") { $0.event = $1 }.disclosed(.review)
        .missing(since: "a merge keeps once what two rows end in: more of this row may be in the row below it"),
      Field("action", .prose, "What was done about it") { $0.action = $1 }.disclosed(.review),
      Field("by", .text, "Who did it: a role of the incident's people, or a team") { $0.by = $1 }.disclosed(.review),
      Field("milestone", .oneOrMore(.choice(of: "a milestone")), "The turn that the incident took here") {
        $0.milestones = $1
      }.disclosed(.always),
      Field("escalated", .number(1...99), "The level of escalation that was reached here") { $0.escalated = $1 }
        .disclosed(.review),
      Field("update", .record(.update) { StatusUpdate() }, "What was told to those affected") { $0.update = $1 },
      Field("evidence", .urlOrFile, "A page or a file beside the record that shows it") { $0.evidence = $1 },
      Field("internal", .flag, "Whether the row is for insiders only") { $0.isInternal = $1 },
    ])
}

extension FieldList where Record == StatusUpdate {
  /// The keys of a status update inside a row.
  static let update = FieldList(
    "a status update",
    [
      Field("summary", .prose, "What is known now") { $0.summary = $1 }.disclosed(.always),
      Field("impact", .prose, "Who is affected and how") { $0.impact = $1 }.disclosed(.always),
      Field("actions", .prose, "What is being done") { $0.actions = $1 }.disclosed(.always),
      Field("next", .timeInRow, "When the next update is promised") { $0.next = $1 }.disclosed(.always),
      Field("edited", .timeInRow, "When it was corrected after it was sent") { $0.edited = $1 }.disclosed(.always),
      Field(
        "id", .id("an update", example: "2025-11-27T14:05:00Z"),
        "What programs know it by, where the time of its row no longer says so; pir writes it"
      ) { $0.id = $1 }.disclosed(.always),
    ])
}
