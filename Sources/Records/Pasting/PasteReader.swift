import Incidents
import Text

/// A row of a paste before its time is worked out.
struct PasteItem {
  /// The line that it begins at, from 1.
  var line: Int
  /// In scalars.
  var length: Int
  var time: PastedTime?
  var texts: [String] = []
  var action: MarkdownText?
  var by: String?
  /// Whether the time was in square brackets, on the line of the first text.
  var isBracketed = false
  var problem: PasteProblem?
  /// The day of the lines from here on; the item is no row then.
  var day: PastedLine.Day?

  var event: MarkdownText { MarkdownText(texts.joined(separator: "\n")) }
  var range: SourceRange { SourceRange(line: line, column: 1, length: length) }

  /// The time; nil for a heading.
  func checkedTime(amongClocksOfTwelve isOfTwelve: Bool) throws(PasteProblem) -> PastedTime? {
    if let problem { throw problem }
    guard day == nil else { return nil }
    guard let time else {
      throw PasteProblem("the line has no time, and there is none above it", "write its time before it")
    }
    if isOfTwelve, [time.clock, time.until].contains(where: { $0?.isOfTwelve ?? false }) {
      throw PasteProblem(
        "'\(time.written)' does not say AM or PM, as other lines do", "write it as a clock of 24 hours shows it")
    }
    guard !texts.isEmpty || action != nil else {
      throw PasteProblem("the line has a time and no text", "write what happened")
    }
    return time
  }
}

/// Takes a pasted text line by line, and joins the lines to rows.
struct PasteReader {
  private let setting: PasteSetting
  private var items: [PasteItem] = []
  /// The lines with a pipe that follow one another.
  private var table: [(line: Int, text: String)] = []
  /// Whether a line with a time was met.
  private var hasTime = false

  init(_ setting: PasteSetting) {
    self.setting = setting
  }

  /// Takes the next line, with its number from 1.
  mutating func add(line raw: String, number: Int) {
    let text = raw.trimmingWhiteSpace
    if text.hasPrefix("|") || !table.isEmpty && text.utf8.contains(UInt8(ascii: "|")) || PastedTable.isDelimiter(text) {
      beginTable(number)
      table.append((number, text))
      return
    }
    endTable()
    guard !text.isEmpty else { return }
    let isIndented = raw.unicodeScalars.first?.isBlank ?? false
    add(PastedLine(text, setting), raw: raw, text, number, isIndented: isIndented)
  }

  private mutating func add(_ line: PastedLine, raw: String, _ text: String, _ number: Int, isIndented: Bool) {
    var item = PasteItem(line: number, length: raw.unicodeScalars.count)
    if let message = PastedMessage(text, setting) {
      (item.time, item.by) = (message.time, message.name)
    } else if line.time != nil || line.problem != nil {
      (item.time, item.problem) = (line.time, line.problem)
      item.texts = line.text.isEmpty ? [] : [line.text]
      item.isBracketed = line.isBracketed
      // A name on the line above a time alone is that of who wrote the message.
      if line.time != nil, item.texts.isEmpty, let name = nameAbove() { item.by = name }
    } else if let day = line.day {
      item.day = day
    } else if let last = items.indices.last, items[last].day == nil, isIndented || hasTime {
      // White space at the beginning of a line is part of a list or of code.
      items[last].texts.append(items[last].texts.isEmpty ? text : raw.trimmingEnd)
      return
    } else {
      item.texts = [text]
    }
    hasTime = hasTime || item.time != nil || item.problem != nil
    items.append(item)
  }

  /// Takes the last line above as a name, if it is one that stands alone.
  private mutating func nameAbove() -> String? {
    guard let last = items.indices.last, items[last].day == nil, let text = items[last].texts.last,
      items[last].time == nil || items[last].texts.count > 1, let name = PastedMessage.name(text)
    else { return nil }
    items[last].texts.removeLast()
    if items[last].texts.isEmpty, items[last].time == nil { items.removeLast() }
    return name
  }

  /// The rows, headings and lines that cannot be read, in the order of the text.
  consuming func finish() -> [PasteItem] {
    endTable()
    nameAuthors()
    return items
  }

  /// `[10:15] Alice Smith` above the lines of a message: names only where all rows have them.
  private mutating func nameAuthors() {
    let rows = items.indices.filter { items[$0].time != nil }
    let names = rows.map { items[$0].texts.first.flatMap(PastedMessage.name) }
    guard zip(rows, names).allSatisfy({ items[$0].isBracketed && items[$0].texts.count > 1 && $1 != nil }) else {
      return
    }
    for (row, name) in zip(rows, names) {
      items[row].by = name
      items[row].texts.removeFirst()
    }
  }

  // MARK: Tables

  /// A header may have no pipe at its beginning: then it was taken for a line.
  private mutating func beginTable(_ number: Int) {
    guard table.isEmpty, let last = items.last, last.line == number - 1, last.time == nil, last.texts.count == 1,
      let text = last.texts.first, text.utf8.contains(UInt8(ascii: "|"))
    else { return }
    items.removeLast()
    table.append((last.line, text))
  }

  private mutating func endTable() {
    guard !table.isEmpty else { return }
    defer { table.removeAll() }
    let hasHeader = table.count > 1 && PastedTable.isDelimiter(table[1].text)
    let header = hasHeader ? PastedTable.cells(of: table[0].text) ?? [] : []
    let rows = table.dropFirst(hasHeader ? 2 : 0).filter { !PastedTable.isDelimiter($0.text) }
    let cells = rows.map { PastedTable.cells(of: $0.text) ?? [] }
    guard let columns = PastedTable(header: header, rows: cells, setting) else {
      for row in table {
        items.append(
          PasteItem(
            line: row.line, length: row.text.unicodeScalars.count,
            problem: PasteProblem("the table has no column of times", "write a header such as | Time | Event |")))
      }
      hasTime = true
      return
    }
    if let day = columns.day { items.append(PasteItem(line: table[0].line, length: 0, day: day)) }
    for (row, cells) in zip(rows, cells) { add(row: cells, of: columns, row.line, row.text) }
    hasTime = true
  }

  private mutating func add(row cells: [String], of columns: PastedTable, _ number: Int, _ text: String) {
    var item = PasteItem(line: number, length: text.unicodeScalars.count)
    let value = { (role: PastedTable.Role) in
      zip(columns.roles, cells).filter { $0.0 == role }.map(\.1).filter { !$0.isEmpty }.joined(separator: "; ")
    }
    let time = PastedLine([value(.date), value(.time)].filter { !$0.isEmpty }.joined(separator: " "), setting)
    (item.time, item.problem) = (time.time, time.problem)
    if time.time == nil, time.problem == nil {
      // A row without a time is of the time above it.
      item.time = value(.time).isEmpty ? items.last { $0.time != nil }?.time : nil
      if item.time == nil {
        item.problem = PasteProblem("'\(value(.time))' is not a time", "write it as in 12:05, or 2026-01-05 12:05")
      }
    } else if item.time?.zone == nil {
      item.time?.zone = columns.zone
    }
    item.texts = [time.time == nil ? "" : time.text, value(.event)].filter { !$0.isEmpty }
    item.action = value(.action).isEmpty ? nil : MarkdownText(value(.action))
    item.by = value(.by).isEmpty ? nil : value(.by)
    for (role, cell) in zip(columns.roles, cells) where !cell.isEmpty {
      if case .other(let name) = role { item.texts.append(name.isEmpty ? cell : "\(name): \(cell)") }
    }
    if item.texts.isEmpty, let action = item.action { (item.texts, item.action) = ([action.source], nil) }
    if !value(.until).isEmpty { item.readEnd(value(.until), setting) }
    items.append(item)
  }
}

extension PasteItem {
  fileprivate mutating func readEnd(_ text: String, _ setting: PasteSetting) {
    let end = PastedLine(text, setting)
    if let time = end.time, end.text.isEmpty { self.time?.until = time.clock } else { texts.append("until \(text)") }
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var scalars = Substring(self).unicodeScalars
    while let last = scalars.last, last.isWhiteSpace { scalars.removeLast() }
    return String(Substring(scalars))
  }

  fileprivate var trimmingWhiteSpace: String {
    var scalars = Substring(trimmingEnd).unicodeScalars
    while let first = scalars.first, first.isWhiteSpace { scalars.removeFirst() }
    return String(Substring(scalars))
  }
}
