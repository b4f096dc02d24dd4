package import Diagnostics
package import Incidents

/// An incident as `pir show` tells it to somebody at a terminal.
package struct ShownIncident: Sendable {
  private let view: ReviewView
  private let runbook: Runbook
  private let folder: String
  private let rowNames: [String?]
  private let relatedBy: [IncidentID]
  private let lacking: [String]
  private let day: CalendarDate

  /// - Parameters:
  ///   - incident: as insiders see it.
  ///   - runbook: what it is held against.
  ///   - folder: the folder of its records, as messages name it.
  ///   - rowNames: what each row of the timeline is named by, in their order.
  ///   - relatedBy: the incidents that name it as related, and that it does not name.
  ///   - lacking: what its review lacks, a sentence each.
  ///   - day: as of which action items are overdue.
  package init(
    _ incident: Incident, _ runbook: Runbook, folder: String, rowNames: [String?],
    relatedBy: [IncidentID], lacking: [String], asOf day: CalendarDate
  ) {
    view = ReviewView(
      DocumentSubject(incident, DocumentSetting(runbook: runbook), posted: incident.postedUpdates(runbook)))
    self.runbook = runbook
    self.folder = folder
    self.rowNames = rowNames
    self.relatedBy = relatedBy
    self.lacking = lacking
    self.day = day
  }

  /// The text; its lines are wrapped to the width of a terminal, in columns, where one is given.
  package func text(_ style: DiagnosticPrinter.Style, width: Int?) -> String {
    let incident = view.incident
    var text = TerminalText(style, width: width)
    let heads = [
      incident.id.text, incident.isMaintenance ? Incident.maintenanceKind : view.severityLabel, incident.statusLabel,
      incident.title,
    ]
    text.add(heading: heads.filter { !$0.isEmpty }.joined(separator: "  "))
    addFacts(to: &text)
    addProse(to: &text)
    addTimeline(to: &text)
    addActions(to: &text)
    addResponse(to: &text)
    if !lacking.isEmpty {
      text.begin(section: "the review lacks")
      for sentence in lacking { text.add("-", sentence, column: 4) }
    }
    return text.text
  }

  // MARK: Facts

  private func addFacts(to text: inout TerminalText) {
    let incident = view.incident
    text.add("withdrawn", incident.withdrawn)
    // Severity and status are in the heading.
    for fact in view.facts where !["Severity", "Status", "Review"].contains(fact.name) {
      text.add(fact.name.lowercased(), fact.value)
    }
    if !incident.isMaintenance, incident.first(.started) == nil, incident.first(.detected) == nil {
      text.add("since", view.activeSince)
    }
    for change in incident.severityChanges {
      let reason = change.reason.map { ": \($0)" } ?? ""
      let severity = Severity.name(of: change.severity)
      text.add("severity", "\(severity) from \(view.format.full(change.time)) on\(typed(change.time))\(reason)")
    }
    text.add("people", view.people)
    text.add("affected", incident.affected)
    text.add("components", ReviewView.joined(incident.components))
    if !incident.isMaintenance { text.add("kind", incident.kind) }
    text.add("related", ReviewView.joined((incident.related + relatedBy).map(\.text)))
    text.add("tags", ReviewView.joined(incident.tags))
    text.add(
      "visibility",
      incident.visibility == .public
        ? "public"
          + (incident.isMaintenance && !incident.isNoticePublished
            ? "" : "; notice \(incident.isNoticePublished ? "published" : "is a draft")") : "internal")
    text.add("review", review)
    for (key, values) in incident.ownKeys.sorted(by: { $0.key < $1.key }) {
      text.add("x-" + key, ReviewView.joined(values))
    }
    for link in incident.links { text.add("link", "\(link.title): \(link.url)") }
    text.add("records", folder)
  }

  private var review: String? {
    guard view.needsReview || view.incident.review.state != nil else { return nil }
    let state = (view.incident.review.state ?? .draft).label
    let meeting = view.incident.review.meeting.map(typed) ?? ""
    return (view.process.isEmpty ? state : "\(state), \(view.process)") + meeting
  }

  /// ` (19:35 +05:30)`: a time as it was typed, where that is not in UTC; with its day where that is another one.
  private func typed(_ time: RecordedTime) -> String {
    guard let typed = time.asTyped, let day = time.instant?.date.description else { return "" }
    return " (\(typed.hasPrefix(day) ? String(typed.dropFirst(day.count + 1)) : typed))"
  }

  // MARK: Prose

  private func addProse(to text: inout TerminalText) {
    let incident = view.incident
    let parts: [(String, MarkdownText?)] = [
      ("summary", incident.summary), ("impact", incident.impact), ("detection", incident.detection),
      ("trigger", incident.trigger), ("root cause", incident.rootCause), ("resolution", incident.resolution),
    ]
    for (name, prose) in parts {
      if let prose {
        text.begin(section: name)
        text.add(markdown: prose.source)
      }
      if name == "impact" { addImpact(to: &text, isBegun: prose != nil) }
      if name == "root cause" { addCauses(to: &text) }
    }
    addLessons(to: &text)
    for (name, prose) in [("narrative", incident.narrative), ("internal narrative", incident.internalNarrative)] {
      guard let prose else { continue }
      text.begin(section: name)
      text.add(markdown: prose.source)
    }
  }

  private func addImpact(to text: inout TerminalText, isBegun: Bool) {
    let incident = view.incident
    guard !incident.impactFigures.isEmpty || !incident.impactWindows.isEmpty else { return }
    if !isBegun { text.begin(section: "impact") }
    for figure in incident.impactFigures { text.add("-", "\(figure.what): \(figure.value)", column: 4) }
    for window in incident.impactWindows {
      let end = incident.end(of: window).map { view.format.stretchInUTC(from: window.from, to: $0) }
      let parts = [window.state?.label].compactMap(\.self) + window.components
      let what = [parts.joined(separator: ", "), window.note ?? ""].filter { !$0.isEmpty }.joined(separator: "; ")
      let when = (end ?? "since \(view.format.momentInUTC(window.from))") + typed(window.from)
      text.add("-", what.isEmpty ? when : "\(when): \(what)", column: 4)
    }
  }

  private func addCauses(to text: inout TerminalText) {
    let incident = view.incident
    add(incident.contributingFactors.map { ($0.text, $0.isInternal) }, as: "contributing factors", to: &text)
    guard let whys = incident.fiveWhys, !whys.whys.isEmpty || whys.problem != nil else { return }
    text.begin(section: "five whys")
    if let problem = whys.problem { text.add(markdown: problem.source) }
    for (number, step) in whys.whys.enumerated() {
      text.add(markdown: marked(step.why, step.isInternal), label: "\(number + 1)", column: 5)
      if let answer = step.because { text.add(markdown: "-> " + answer.source, column: 5) }
    }
  }

  private func addLessons(to text: inout TerminalText) {
    let lessons = view.incident.lessons
    add(lessons.wentWell.map { ($0.text, $0.isInternal) }, as: "went well", to: &text)
    add(lessons.wentWrong.map { ($0.text, $0.isInternal) }, as: "went wrong", to: &text)
    add(lessons.gotLucky.map { ($0.text, $0.isInternal) }, as: "got lucky", to: &text)
    add(lessons.improvements.map { ($0.text, $0.isInternal) }, as: "improvements", to: &text)
  }

  private func add(
    _ remarks: [(text: MarkdownText, isInternal: Bool)], as section: String, to text: inout TerminalText
  ) {
    guard !remarks.isEmpty else { return }
    text.begin(section: section)
    for remark in remarks { text.add(markdown: marked(remark.text, remark.isInternal), label: "-", column: 4) }
  }

  private func marked(_ text: MarkdownText, _ isInternal: Bool) -> String {
    text.source + (isInternal ? " (internal)" : "")
  }

  // MARK: Timeline

  private func addTimeline(to text: inout TerminalText) {
    let rows = view.incident.timeline
    guard !rows.isEmpty else { return }
    text.begin(section: "timeline (UTC)")
    let column = 4 + (rowNames.compactMap { $0?.count }.max() ?? 0)
    var shownDay: CalendarDate?
    for (row, name) in zip(rows, rowNames) {
      if let day = TimeFormat.day(row), day != shownDay {
        text.add(line: day.description)
        shownDay = day
      }
      text.add(markdown: row.event.source, label: name ?? "-", column: column)
      let by = row.by.map { "by \($0)" }
      if let action = row.action {
        text.add(markdown: "-> " + action.source + (by.map { " (\($0))" } ?? ""), column: column)
      }
      text.add("", notes(row, by: row.action == nil ? by : nil), column: column, isBold: !row.milestones.isEmpty)
      for part in row.update?.texts ?? [] { text.add(markdown: "update: " + part.source, column: column) }
      if let next = row.update?.next {
        text.add("", "next update \(view.format.momentInUTC(next))\(typed(next))", column: column)
      }
      if let edited = row.update?.edited {
        text.add("", "edited \(view.format.momentInUTC(edited))\(typed(edited))", column: column)
      }
    }
  }

  private func notes(_ row: TimelineEntry, by: String?) -> String {
    var notes = row.milestones.map(\.rawValue)
    if let until = row.until { notes.append("until \(end(of: row, until))") }
    if let by { notes.append(by) }
    if let level = row.escalated { notes.append("escalated to level \(level)") }
    if row.update != nil, row.update?.texts.isEmpty == true { notes.append("update") }
    if row.time.instant == nil { notes.append("time \(view.format.clock(row.time))") }
    if row.time.isApproximate { notes.append("about this time") }
    let typed = typed(row.time)
    if !typed.isEmpty { notes.append("\(typed.dropFirst(2).dropLast()) in the record") }
    if let evidence = row.evidence { notes.append("evidence \(evidence)") }
    if row.isInternal { notes.append("internal") }
    return notes.joined(separator: ", ")
  }

  /// The clock of an end, with its day where that is another than the row's.
  private func end(of row: TimelineEntry, _ until: RecordedTime) -> String {
    let clock = view.format.clock(until)
    guard let day = until.instant?.date ?? until.date, day != TimeFormat.day(row) else { return clock }
    return until.instant.map { (until.isApproximate ? "~" : "") + $0.dateAndClock } ?? "\(day) \(clock)"
  }

  // MARK: Action items

  private func addActions(to text: inout TerminalText) {
    let items = ShownAction.all(of: view.incident, runbook, asOf: day)
    guard !items.isEmpty else { return }
    text.begin(section: "action items")
    let column = 4 + (items.map { $0.item.id.count }.max() ?? 0)
    for item in items {
      text.add(item.item.id, item.sentence, column: column)
      text.add(markdown: item.item.action.source, column: column)
    }
  }

  // MARK: The response

  private func addResponse(to text: inout TerminalText) {
    let measured = view.metrics.compactMap { row in row.duration.map { (row, $0) } }
    if !measured.isEmpty {
      text.begin(section: "durations")
      for (row, duration) in measured {
        text.add(row.metric.definition.name.lowercased(), row.sentence(duration), column: 24)
      }
    }
    guard !view.adherence.isEmpty else { return }
    text.begin(section: "against the runbook")
    let column = 4 + (view.adherence.map(\.asks.count).max() ?? 0)
    for row in view.adherence {
      text.add(row.asks, row.sentence, column: column, isBold: row.judgement.verdict == .missed)
    }
  }
}

extension MetricRow {
  /// `46m (detected 14:00 to resolved 14:46), within 1h`.
  fileprivate func sentence(_ duration: String) -> String {
    let ends = [end(metric.from), end(metric.to)].compactMap(\.self).joined(separator: " to ")
    guard let judgement else { return "\(duration) (\(ends))" }
    let row = AdherenceRow(judgement: judgement, namesClock: false, format: format)
    return "\(duration) (\(ends)); \(row.verdict): \(row.target)"
  }
}

extension AdherenceRow {
  /// `missed: 42m (23:29 to 00:11), every 15m`.
  fileprivate var sentence: String {
    let details = [actual, target].filter { !$0.isEmpty }.joined(separator: ", ")
    return "\(verdict): \(details)" + (why.map { " (\($0.source))" } ?? "")
  }
}
