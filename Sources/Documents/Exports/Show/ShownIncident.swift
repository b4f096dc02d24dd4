package import Diagnostics
package import Incidents

/// An incident as `pir show` tells it to somebody at a terminal.
package struct ShownIncident: Sendable {
  private let view: ReviewView
  private let runbook: Runbook
  private let folder: String
  private let rowNames: [String?]
  private let lacking: [String]
  private let day: CalendarDate

  /// - Parameters:
  ///   - incident: as insiders see it.
  ///   - runbook: what it is held against.
  ///   - folder: the folder of its records, as messages name it.
  ///   - rowNames: what each row of the timeline is named by, in their order.
  ///   - lacking: what its review lacks, a sentence each.
  ///   - day: as of which action items are overdue.
  package init(
    _ incident: Incident, _ runbook: Runbook, folder: String, rowNames: [String?], lacking: [String],
    asOf day: CalendarDate
  ) {
    view = ReviewView(
      DocumentSubject(incident, DocumentSetting(runbook: runbook), posted: incident.postedUpdates(runbook)))
    self.runbook = runbook
    self.folder = folder
    self.rowNames = rowNames
    self.lacking = lacking
    self.day = day
  }

  /// The text; its lines are wrapped to the width of a terminal, in columns, where one is given.
  package func text(_ style: DiagnosticPrinter.Style, width: Int?) -> String {
    let incident = view.incident
    var text = TerminalText(style, width: width)
    let heads = [incident.id.text, view.severityLabel, view.status.rawValue, incident.title]
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
    // Severity and status are in the heading.
    for fact in view.facts.dropFirst(2) where fact.name != "Review" { text.add(fact.name.lowercased(), fact.value) }
    if incident.first(.started) == nil, incident.first(.detected) == nil { text.add("since", view.activeSince) }
    for change in incident.severityChanges {
      let reason = change.reason.map { ": \($0)" } ?? ""
      text.add("severity", "\(change.severity) from \(view.format.full(change.time)) on\(reason)")
    }
    text.add("people", view.people)
    text.add("affected", incident.affected)
    text.add("components", ReviewView.joined(incident.components))
    text.add("kind", incident.kind)
    text.add("related", ReviewView.joined(incident.related.map(\.text)))
    text.add("tags", ReviewView.joined(incident.tags))
    text.add(
      "visibility",
      incident.visibility == .public
        ? "public; notice \(incident.isNoticePublished ? "published" : "is a draft")" : "internal")
    text.add("review", review)
    for link in incident.links { text.add("link", "\(link.title): \(link.url)") }
    text.add("records", folder)
  }

  private var review: String? {
    guard view.needsReview || view.incident.review.state != nil else { return nil }
    let state = (view.incident.review.state ?? .draft).label
    return view.process.isEmpty ? state : "\(state), \(view.process)"
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
      let when = end ?? "since \(view.format.momentInUTC(window.from))"
      text.add("-", what.isEmpty ? when : "\(when): \(what)", column: 4)
    }
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
    }
  }

  private func notes(_ row: TimelineEntry, by: String?) -> String {
    var notes = row.milestones.map(\.rawValue)
    if let by { notes.append(by) }
    if let level = row.escalated { notes.append("escalated to level \(level)") }
    if row.update != nil, row.update?.texts.isEmpty == true { notes.append("update") }
    if row.time.instant == nil { notes.append("time \(view.format.clock(row.time))") }
    if row.time.isApproximate { notes.append("about this time") }
    if let offset = row.time.offset, offset != 0, let instant = row.time.instant {
      notes.append("\(instant.adding(seconds: offset).clock) \(TimeFormat.zone(offset)) in the record")
    }
    if let evidence = row.evidence { notes.append("evidence \(evidence)") }
    if row.isInternal { notes.append("internal") }
    return notes.joined(separator: ", ")
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
