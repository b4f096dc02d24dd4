import Incidents
import Markdown
import Records

/// Takes the section of a timeline apart: into rows, days, what is said of all times, and what belongs to none of them.
struct TimelineReading {
  /// A text with its line.
  typealias Text = (text: String, line: Int)

  private(set) var parts: [TimelinePart] = []
  /// Texts that say what the times are, such as `All times in UTC`.
  private(set) var statements: [Text] = []
  /// The names of the columns of tables, and headings within the timeline that are no rows.
  private(set) var heads: [Text] = []
  /// What belongs to no row.
  private(set) var leftBlocks: [DocumentBlock] = []
  private(set) var leftSections: [MarkdownSection] = []
  /// The year that the head of a column names.
  private(set) var year: Int?
  /// Blocks below a list or a table, which belong to its last row if it goes on.
  private var pending: [DocumentBlock] = []
  /// Whether the last row is from a list or a table.
  private var isInList = false
  private let setting: SourceTime.Setting
  private let shape: TimelineShape

  init(_ section: MarkdownSection, _ setting: SourceTime.Setting) {
    self.setting = setting
    shape = TimelineShape(setting)
    if let heading = section.heading { statements.append((heading.text, heading.line)) }
    take(section)
  }

  var rowCount: Int { parts.count { $0.row != nil } }
  /// How many rows have a time of day or a day.
  var timedCount: Int { parts.count { $0.row?.time != nil } }

  private mutating func take(_ section: MarkdownSection) {
    for block in section.blocks { take(block) }
    endList()
    for section in section.sections { take(below: section) }
  }

  // MARK: Headings

  private mutating func take(below section: MarkdownSection) {
    guard let heading = section.heading else { return }
    let holdsTimes = shape.holdsTimes(section)
    switch SourceTime.read(heading.text, setting) {
    case .day(let day, let zone, _):
      enter(day, zone, heading.text)
      take(section)
    case .time(let time, let rest) where time.isDay && holdsTimes:
      if !rest.isEmpty { heads.append((heading.markup, heading.line)) }
      if let day = time.day { enter(day, nil, heading.text) }
      take(section)
    case .time(let time, let rest):
      add(TimelineRow(line: heading.line, time: time, texts: rest.isEmpty ? [] : [rest]))
      if holdsTimes { take(section) } else { addToRow(section.allBlocks) }
    case .unclear(let question) where !holdsTimes:
      add(TimelineRow(line: heading.line, question: question, said: heading.text))
      addToRow(section.allBlocks)
    case .unclear, .none:
      guard holdsTimes else {
        leftSections.append(section)
        return
      }
      heads.append((heading.markup, heading.line))
      take(section)
    }
    isInList = false
  }

  // MARK: Blocks

  private mutating func take(_ block: DocumentBlock) {
    switch block.kind {
    case .list(let items) where shape.holdsTimes(items):
      joinPending()
      for item in items { take(item) }
      isInList = true
    case .table(let table):
      guard let columns = TimelineColumns(table, setting) else { return goOn(block) }
      joinPending()
      take(table, columns, block.lines.lowerBound)
      isInList = true
    case .paragraph: take(paragraph: block)
    case .definitions: leftBlocks.append(block)
    case .thematicBreak: break
    default: goOn(block)
    }
  }

  private mutating func add(_ row: TimelineRow) {
    var row = row
    // `12:05 -- text`
    if row.time != nil, let first = row.texts.first, let dash = ["-- ", "--- "].first(where: first.hasPrefix) {
      row.texts[0] = first.dropFirst(dash.count).trimmed
    }
    parts.append(TimelinePart(row: row))
  }

  private mutating func enter(_ day: SourceTime.Day, _ zone: SourceZone?, _ written: String) {
    parts.append(TimelinePart(day: TimelinePart.Day(day: day, zone: zone, written: written)))
  }

  /// Takes what does not begin with a time.
  private mutating func goOn(_ block: DocumentBlock) {
    guard !isInList else { return pending.append(block) }
    if let day = parts.last?.day {
      var time = SourceTime(day.day, written: day.written)
      time.zone = day.zone
      add(TimelineRow(line: block.lines.lowerBound, time: time, texts: [block.source]))
    } else {
      addToRow([block])
    }
  }

  private mutating func addToRow(_ blocks: some Sequence<DocumentBlock>) {
    guard parts.last?.row != nil else { return leftBlocks.append(contentsOf: blocks) }
    parts[parts.count - 1].row?.texts += blocks.map(\.source)
  }

  private mutating func joinPending() {
    addToRow(pending)
    pending = []
  }

  /// Below the last list, code and pictures belong to its last row, and text from there on to none.
  private mutating func endList() {
    let first = pending.firstIndex { $0.isParagraph && !$0.isPicture || $0.items != nil } ?? pending.endIndex
    let rest = pending[first...]
    pending.removeSubrange(first...)
    joinPending()
    leftBlocks += rest
    isInList = false
  }

  // MARK: Paragraphs

  private mutating func take(paragraph block: DocumentBlock) {
    let (source, line) = (block.source, block.lines.lowerBound)
    if shape.begins(source) {
      endList()
      for (index, text) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        // `: text` below a term, as some write lists of definitions.
        take(line: text.hasPrefix(": ") ? text.dropFirst(2).trimmed : text.trimmed, line + index)
      }
    } else if shape.isStatement(source) {
      statements.append((source, line))
    } else if case .unclear(let question) = SourceTime.read(source.firstLine.trimmed, setting),
      source.looksTimed
    {
      endList()
      add(TimelineRow(line: line, question: question, texts: [source]))
    } else {
      goOn(block)
    }
  }

  private mutating func take(line: String, _ number: Int) {
    switch SourceTime.read(line, setting) {
    case .time(let time, let rest) where time.isDay && shape.isStatement(rest):
      if let day = time.day { enter(day, nil, time.written) }
      statements.append((rest, number))
    case .time(let time, let rest):
      add(TimelineRow(line: number, time: time, texts: rest.isEmpty ? [] : [rest]))
    case .day(let day, let zone, _): enter(day, zone, line)
    case .unclear(let question) where question.hasAnswer:
      add(TimelineRow(line: number, question: question, texts: [line]))
    case .none, .unclear:
      guard let count = parts.last?.row?.texts.count, count > 0 else {
        return goOn(DocumentBlock(.paragraph, lines: number...number, source: line))
      }
      parts[parts.count - 1].row?.texts[count - 1] += "\n" + line
    }
  }

  // MARK: Lists

  private mutating func take(_ item: DocumentBlock.Item) {
    guard let first = item.blocks.first else { return }
    let source = first.isParagraph ? first.source : ""
    let below = item.blocks.dropFirst()
    let holdsTimes = below.contains { $0.items.map(shape.holdsTimes) ?? false }
    switch SourceTime.read(source.firstLine.trimmed, setting) {
    case .day(let day, let zone, let written):
      enter(day, zone, written)
      let rest = source.afterFirstLine
      takeInner((rest.isEmpty ? [] : [DocumentBlock(.paragraph, lines: first.lines, source: rest)]) + below)
    case .time(let time, let rest):
      let text = [rest, source.afterFirstLine].filter { !$0.isEmpty }.joined(separator: "\n")
      if time.isDay, holdsTimes, let day = time.day {
        enter(day, nil, time.written)
        if !text.isEmpty { heads.append((source, item.line)) }
        takeInner(Array(below))
      } else {
        add(TimelineRow(line: item.line, time: time, texts: (text.isEmpty ? [] : [text]) + below.map(\.source)))
      }
    case .unclear(let question):
      add(TimelineRow(line: item.line, question: question, texts: item.blocks.map(\.source)))
    case .none where holdsTimes:
      // The name of a phase, with its rows below.
      heads.append((source, item.line))
      takeInner(Array(below))
    case .none: add(TimelineRow(line: item.line, texts: item.blocks.map(\.source)))
    }
  }

  private mutating func takeInner(_ blocks: [DocumentBlock]) {
    isInList = false
    for block in blocks { take(block) }
    joinPending()
    isInList = true
  }

  // MARK: Tables

  private mutating func take(_ table: DocumentBlock.Table, _ columns: TimelineColumns, _ line: Int) {
    heads.append((table.header.filter { !$0.isEmpty }.joined(separator: " | "), line))
    for head in columns.headsOfTimes(table) { statements.append((head, line)) }
    year = year ?? columns.year(table)
    if let day = columns.day(table, setting) { enter(.date(day), nil, day.description) }
    for row in table.rows where row.cells.contains(where: { !$0.isEmpty }) {
      add(columns.row(of: row, table.header, setting))
    }
  }
}

extension DocumentBlock {
  /// Whether a paragraph shows pictures alone.
  fileprivate var isPicture: Bool {
    isParagraph
      && (source.hasPrefix("![") && source.hasSuffix(")") || source.hasPrefix("<img") && source.hasSuffix(">"))
  }
}
