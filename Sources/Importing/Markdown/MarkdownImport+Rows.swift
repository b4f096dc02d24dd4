import Incidents
import Markdown
import Records

extension MarkdownImport {
  mutating func takeTimeline(_ section: MarkdownSection, _ heading: MarkdownSection.Heading, isWeak: Bool) {
    let reading = TimelineReading(section, times)
    guard reading.rowCount > 0, !isWeak || reading.timedCount > 1 else {
      guard !isWeak else { return takeOther(section) }
      // What names no times is no list of labels either.
      tell(section.blocks, section.sections, of: heading)
      return note(heading, to: "narrative.md")
    }
    timelines.append(reading)
    note(heading, to: ImportKey.timeline.rawValue)
    for head in reading.heads { remains.add(heading: head.text, to: ImportKey.timeline.rawValue) }
    tell(reading.leftBlocks, reading.leftSections, of: heading)
  }

  mutating func takeActions(_ section: MarkdownSection, _ heading: MarkdownSection.Heading, isWeak: Bool) {
    let reading = ItemReading(section, isStrict: isWeak, words)
    guard !reading.items.isEmpty else { return takeOther(section) }
    let first = items.count + 1
    items += reading.items
    note(heading, to: ImportKey.actions.rawValue)
    for head in reading.heads {
      let ids = head.items.map { "A\($0 + first)" }
      remains.add(
        heading: head.text, to: ids.count > 6 ? "\(ids[0]) to \(ids[ids.count - 1])" : ids.joined(separator: " "))
    }
    for line in reading.paragraphs {
      imported.report.uncertain.append(ImportReport.Doubt(line: line, text: "a paragraph is taken as an action item"))
    }
    tell(reading.leftBlocks, reading.leftSections, of: heading)
  }

  // MARK: End

  /// Places what can be placed only now that all of the document is known.
  mutating func finish() {
    placeRows()
    placeItems()
    if imported.incident.severity.isEmpty { imported.incident.severity = setting.severity ?? "" }
    if !narrative.isEmpty { imported.incident.narrative = MarkdownText(narrative.joined(separator: "\n\n")) }
    let used = definitions.add(to: &imported.incident)
    remains.definitions = definitions.texts.filter { !used.contains($0) }
    // The heading and the names of columns are kept already.
    let statements = timelines.flatMap { reading in
      let heads = Set(reading.heads.map(\.line))
      return reading.statements.dropFirst().filter { !heads.contains($0.line) }.map(\.text)
    }
    imported.kept += remains.entries(times: statements)
  }

  private mutating func placeRows() {
    let others = zones + (facts?.zone.map { [$0] } ?? [])
    let timeline = MarkdownTimeline(
      timelines, anchor: anchor, said: others, events: events, start: start, setting, times, body)
    problems = timeline.problems
    imported.report.uncertain += timeline.doubts
    remains.rowTimes = timeline.written
    for (index, row) in timeline.rows.enumerated() {
      imported.incident.timeline.append(row.entry)
      for comment in row.comments { imported.note(comment, at: .row(index), line: row.line) }
    }
    let isOver = timeline.rows.contains { $0.entry.milestones.contains { $0 == .resolved || $0 == .closed } }
    guard !timeline.rows.isEmpty, !isOver else { return }
    imported.report.uncertain.append(
      ImportReport.Doubt(
        line: nil, text: "no row says that the incident was resolved: it stays open until one has milestone: resolved"))
  }

  /// The day that the document is of.
  private var anchor: (date: CalendarDate, place: String)? {
    let places: [(String?, String)] = [
      (date?.text, date?.place ?? ""), (start, "when it began"), (title?.text, "the title"),
      (facts?.title, "the title"),
      (source.stem, "the file's name"), (facts?.date, "the front matter"),
    ]
    for (text, place) in places {
      if let text, let date = SourceDate.first(in: text, times) { return (date, place) }
    }
    return nil
  }

  private mutating func placeItems() {
    for (index, draft) in items.enumerated() {
      imported.incident.actions.append(
        ActionItem(
          id: "A\(index + 1)", action: MarkdownText(draft.action), owner: draft.owner, due: draft.due,
          status: draft.status ?? .open, kind: draft.kind, priority: draft.priority, ticket: draft.ticket))
      if !draft.marks.isEmpty { imported.comments[.item(index)] = draft.marks }
      for comment in draft.comments { imported.note(comment, at: .item(index), line: draft.line) }
    }
  }
}
