import Diagnostics
import Incidents
import Markdown
import Records
import Text

/// Puts the sections of a document into an incident: each into the key that its heading means, and what has none into the
/// narrative, under its own heading.
struct MarkdownImport {
  var imported: ImportedIncident
  var problems: [Diagnostic] = []
  var remains = MarkdownRemains()
  /// The blocks of the narrative.
  var narrative: [String] = []
  var timelines: [TimelineReading] = []
  var items: [DraftItem] = []
  var events: [KeyEvents.Event] = []
  /// What a label says the date is.
  var date: (text: String, place: String)?
  /// What a label says about when the incident began.
  var start: String?
  /// What labels say the zone of all times is.
  var zones: [TimelineReading.Text] = []
  private(set) var title: MarkdownSection.Heading?
  /// Whether a heading says that a timeline is below it.
  private var hasTimeline = true
  /// What links refer to, which each text that uses them needs.
  private(set) var definitions = LinkDefinitions([])
  let source: ImportSource
  /// The source without its front matter.
  let body: SourceText
  let facts: FrontMatterFacts?
  let setting: ImportSetting
  let times: SourceTime.Setting
  let words: ItemWords

  init(_ source: ImportSource, _ body: SourceText, _ facts: FrontMatterFacts?, _ setting: ImportSetting) {
    (self.source, self.body, self.facts, self.setting) = (source, body, facts, setting)
    times = SourceTime.Setting(dates: setting.dates, zones: setting.zones)
    words = ItemWords(setting.map, times)
    imported = ImportedIncident(
      ImportedIncident.Origin(.markdown, id: source.stem), title: source.stem, wantedID: source.stem,
      content: source.text.text)
  }

  /// Takes the whole document.
  mutating func take(_ document: MarkdownSection) {
    var document = document
    definitions = LinkDefinitions(document.takeDefinitions())
    title = document.takeTitle()
    takeTitle()
    if let facts { take(facts) }
    let sections = MarkdownLabels.expanded(document)
    hasTimeline = sections.contains { role(of: $0)?.key == .timeline }
    takeBeginning(sections)
    for section in sections.sections { take(below: section) }
    finish()
  }

  private mutating func takeTitle() {
    if let found = facts?.title ?? title?.text.trimmed, !found.isEmpty { imported.incident.title = found }
    guard let title else { return }
    place(title.source, title.line, to: "title")
    // A title of the front matter is another one, even where it says the same.
    if facts?.title != nil || title.markup != imported.incident.title {
      remains.add(heading: title.markup, to: nil)
    }
  }

  /// Takes what is above all headings: a short text is the summary where no section is.
  private mutating func takeBeginning(_ document: MarkdownSection) {
    var blocks = remains.withoutComments(document.blocks)
    let shape = TimelineShape(times)
    for block in blocks where (block.isParagraph || block.kind == .quote) && shape.isStatement(block.source) {
      zones.append((block.source, block.lines.lowerBound))
    }
    if !hasTimeline, let index = blocks.firstIndex(where: { isTimeline(MarkdownSection([$0])) }) {
      let reading = TimelineReading(MarkdownSection([blocks.remove(at: index)]), times)
      timelines.append(reading)
      for head in reading.heads { remains.add(heading: head.text, to: ImportKey.timeline.rawValue) }
    }
    guard let first = blocks.first else { return }
    let hasSummary = document.contains { role(of: $0)?.key == .summary }
    if !hasSummary, blocks.count <= Self.longestSummary, blocks.allSatisfy({ $0.isParagraph }) {
      imported.incident.summary = blocks.text
      place("text above the first heading", first.lines.lowerBound, to: "summary")
    } else {
      narrative.append(blocks.joined)
      place("text above the first heading", first.lines.lowerBound, to: "narrative.md")
    }
  }

  /// Paragraphs.
  private static let longestSummary = 3

  // MARK: Sections

  private func role(of section: MarkdownSection) -> SectionNames.Role? {
    guard let text = section.heading?.text else { return nil }
    if case .name(let target)? = setting.map.target(of: text, .headings) {
      return ImportKey(rawValue: target).map { SectionNames.Role(key: $0) }
    }
    return SectionNames.role(of: text)
  }

  mutating func take(below section: MarkdownSection) {
    guard let heading = section.heading else { return }
    if setting.map.target(of: heading.text, .headings) == .nothing {
      remains.add(section.allBlocks.joined, named: heading.text)
      return note(heading, to: nil)
    }
    var role = role(of: section)
    if !hasTimeline, role == nil || role?.key == .summary, isTimeline(section) {
      role = SectionNames.Role(key: .timeline)
    }
    switch role?.key {
    case .timeline?: takeTimeline(section, heading, isWeak: role?.isWeak ?? false)
    case .actions?: takeActions(section, heading, isWeak: role?.isWeak ?? false)
    case .narrative?, nil: takeOther(section)
    case let key?: take(section, heading, as: key)
    }
  }

  /// Whether a section is a list or a table whose lines all begin with times.
  private func isTimeline(_ section: MarkdownSection) -> Bool {
    guard section.sections.isEmpty, section.blocks.contains(where: { $0.items != nil || $0.table != nil }) else {
      return false
    }
    let reading = TimelineReading(section, times)
    let most = section.blocks.contains { $0.table != nil } ? reading.rowCount / 4 : 0
    return reading.rowCount > 1 && reading.timedCount + most >= reading.rowCount && reading.leftBlocks.isEmpty
  }

  /// A section that has no key: its text goes into the narrative, and those in it where they belong.
  mutating func takeOther(_ section: MarkdownSection) {
    guard let heading = section.heading else { return }
    if section.sections.isEmpty, takeFact(section, heading) { return }
    let inner = MarkdownLabels.expanded(section)
    guard inner.sections.contains(where: { $0.contains { role(of: $0) != nil } }) else {
      events += KeyEvents.events(in: section, times)
      tell(section, heading)
      return note(heading, to: "narrative.md")
    }
    let blocks = remains.withoutComments(inner.blocks)
    narrative.append(([heading.source] + blocks.map(\.source)).joined(separator: "\n\n"))
    let count = narrative.count
    for section in inner.sections { take(below: section) }
    // A heading above nothing is kept with the others.
    let isAlone = narrative.count == count && blocks.isEmpty
    if isAlone { narrative.removeLast() }
    note(heading, to: isAlone ? nil : "narrative.md")
  }

  /// Writes a section into the narrative as it is.
  func told(_ section: MarkdownSection, _ heading: MarkdownSection.Heading) -> String {
    ([heading.source] + section.allBlocks.map(\.source)).joined(separator: "\n\n")
  }

  mutating func tell(_ section: MarkdownSection, _ heading: MarkdownSection.Heading) {
    narrative.append(told(section, heading))
  }

  /// The same with some blocks and sections in a section whose others are elsewhere.
  mutating func tell(_ blocks: [DocumentBlock], _ sections: [MarkdownSection], of heading: MarkdownSection.Heading) {
    let blocks = remains.withoutComments(blocks)
    if !blocks.isEmpty { narrative.append(([heading.source] + blocks.map(\.source)).joined(separator: "\n\n")) }
    for section in sections { take(below: section) }
  }

  // MARK: Notes

  /// Notes what became of a heading; one that is written again in the narrative is not kept besides.
  ///
  /// A map names those alone that it may change: no fact, and no heading that others are below.
  mutating func note(_ heading: MarkdownSection.Heading, to target: String?, isFact: Bool = false) {
    place(heading.source, heading.line, to: target ?? "x-source")
    let isMapped = setting.map.target(of: heading.text, .headings) != nil
    if isMapped || !isFact && target != nil, remains.isNew(heading: heading.text, target) {
      let key = target == "narrative.md" ? ImportKey.narrative.rawValue : target
      imported.report.names[.headings, default: []].append(ImportMap.Name(name: heading.text, target: key ?? ""))
    }
    if target != "narrative.md" { remains.add(heading: heading.markup, to: target) }
  }

  mutating func place(_ what: String, _ line: Int, to target: String) {
    imported.report.placed.append(ImportReport.Placing(String(what.firstLine), line: line, to: target))
  }
}

extension [DocumentBlock] {
  var joined: String { map(\.source).filter { !$0.isEmpty }.joined(separator: "\n\n") }
  var text: MarkdownText { MarkdownText(joined) }
}
