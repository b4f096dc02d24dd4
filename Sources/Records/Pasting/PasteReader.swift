import Incidents
import MarkdownSyntax
import Text

/// Takes a pasted text line by line, and joins the lines to rows.
struct PasteReader {
  let setting: PasteSetting
  var items: [PasteItem] = []
  /// The lines with a pipe that follow one another.
  var table: [(line: Int, text: String)] = []
  /// Whether a line with a time was met.
  var hasTime = false
  /// Whether a line with a time in seconds since 1970 was met.
  private var hasEpoch = false
  /// Of the authors of messages so far.
  private var names: Set<String> = []
  /// How times on lines of their own, below the name of the author, are written.
  private var form: FormOfHeads?
  /// That of the last row of a table.
  var lastTime: PastedTime?

  init(_ setting: PasteSetting) {
    self.setting = setting
  }

  /// Takes the lines of a text.
  mutating func add(_ blocks: PastedBlocks) {
    var index = 0
    while index < blocks.lines.count {
      if let block = blocks.block(from: index) {
        add(code: block, of: blocks)
        index = block.upperBound
      } else if table.isEmpty, let found = DelimitedTable(blocks.lines, from: index, setting) {
        add(found, of: blocks.lines, from: index)
        index = found.end - 1
      } else {
        add(line: blocks.lines[index], number: index + 1)
      }
      index += 1
    }
  }

  /// Takes fenced code: it belongs to the row above, whatever its lines begin with. Above the first row, it is the text
  /// itself that is in fences.
  private mutating func add(code block: ClosedRange<Int>, of blocks: PastedBlocks) {
    endTable()
    let lines = blocks.lines[block]
    let inside = lines.dropFirst().dropLast()
    let isText = !hasTime && inside.contains { PastedLine($0.trimmingWhiteSpace, setting).hasTime }
    guard let last = items.indices.last, items[last].day == nil, !isText else {
      for (line, number) in zip(inside, block.dropFirst()) { add(line: line, number: number + 1) }
      return
    }
    items[last].texts += lines
    items[last].lineCount += lines.count
  }

  /// Takes the next line, with its number from 1.
  private mutating func add(line raw: String, number: Int) {
    let text = raw.trimmingWhiteSpace
    if text.hasPrefix("|") || !table.isEmpty && text.utf8.contains(UInt8(ascii: "|")) || PastedTable.isDelimiter(text) {
      beginTable(number)
      table.append((number, text))
      return
    }
    endTable()
    guard !text.isEmpty, !text.isSeparator else { return }
    let isIndented = raw.unicodeScalars.first?.isBlank ?? false
    add(PastedLine(text, setting), raw: raw, text, number, isIndented: isIndented)
  }

  private mutating func add(_ line: PastedLine, raw: String, _ text: String, _ number: Int, isIndented: Bool) {
    var item = PasteItem(line: number, length: raw.unicodeScalars.count)
    var message: PastedMessage?
    if !line.hasTime || line.isTimeInside {
      do throws(PasteProblem) { message = try PastedMessage(text, setting) } catch { item.problem = error }
    }
    if let message {
      (item.time, item.by, item.isHead) = (message.time, message.name, true)
      names.insert(message.name)
    } else if item.problem != nil {
      item.texts = [text]
    } else if line.time != nil || line.problem != nil {
      (item.time, item.problem) = (line.time, line.problem)
      item.texts = line.text.isEmpty ? [] : [line.text]
      item.isBracketed = line.isBracketed
      item.isLine = line.time != nil && !line.isTimeInside && !line.text.isEmpty
      if line.time != nil, item.texts.isEmpty { findAuthor(of: &item, isIndented: isIndented) }
    } else if let day = line.day {
      item.day = day
      if hasTime, let problem = problem(ofDay: day, text, isIndented: isIndented) {
        switch problem {
        case .certain: (item.day, item.problem, item.texts) = (nil, .dayInside(text), [text])
        case .unlessNext: item.doubtfulDay = text
        }
      }
    } else if !isIndented, let problem = problemBelowTimes(text) {
      (item.problem, item.texts) = (problem, [text])
    } else if let last = items.indices.last, items[last].day == nil, isIndented || hasTime {
      // White space at the beginning of a line is part of a list or of code.
      items[last].texts.append(items[last].texts.isEmpty ? text : raw.trimmingEnd)
      items[last].lineCount += 1
      return
    } else {
      item.texts = [text]
    }
    hasTime = hasTime || item.time != nil || item.problem != nil
    hasEpoch = hasEpoch || item.time?.epoch != nil
    lastTime = item.time ?? lastTime
    items.append(item)
  }

  private enum DayDoubt {
    /// A heading only if it is the day after the one above.
    case unlessNext
    case certain
  }

  /// Whether a line that is nothing but a day may be text of the row above.
  private func problem(ofDay day: PastedLine.Day, _ text: String, isIndented: Bool) -> DayDoubt? {
    guard let last = items.last, last.day == nil else { return nil }
    // The first line of a message is what somebody wrote.
    if last.time != nil, last.texts.isEmpty { return .certain }
    if day.isMarked { return nil }
    let isName = last.isBracketed && last.texts.count == 1 && PastedMessage.name(last.texts[0]) != nil
    let isItem = text.unicodeScalars.first.map { !$0.properties.isAlphabetic && !$0.isDigitOfDate } ?? false
    return isIndented || isItem || isName || last.time == nil ? .certain : .unlessNext
  }

  /// Why a line without a time at its beginning does not simply belong to the row above.
  private func problemBelowTimes(_ text: String) -> PasteProblem? {
    guard hasTime else { return nil }
    if let problem = PastedBeginning.problem(text) { return problem.orText }
    if isCompactClock(text) { return PastedStart.compact.orText }
    if let time = PastedLine.ownTime(text, setting)?.written ?? PastedEnd(text, setting)?.time {
      return .timeInside(time, of: text).orText
    }
    if let problem = PastedHeading.problem(text) { return problem }
    let digits = text.utf8.prefix { $0.isDigit }
    guard digits.count == 10 || digits.count == 13, text.utf8.dropFirst(digits.count).first.map(\.isBlank) ?? false,
      hasEpoch
    else { return nil }
    return PasteProblem(
      "'\(String(decoding: Array(digits), as: UTF8.self))' is a time in seconds as in the lines around, and far from the rows of the timeline",
      "write its date, or a word before it if it is none")
  }

  /// Whether four digits may be a time that goes on from the one above: `1210 errors` below `12:05 deploy`.
  private func isCompactClock(_ text: String) -> Bool {
    guard let minute = PastedStart.minute(text), let clock = items.last?.time?.clock else { return false }
    // Two hours; later on it is rather the number of what follows.
    return (0...120).contains((minute - clock.second / 60 + 1440) % 1440)
  }

  private struct FormOfHeads: Hashable {
    let isIndented: Bool
    let hasHalf: Bool
  }

  /// Finds who wrote the message below a time that is alone on its line.
  ///
  /// The name is on the line above the time, or the author of the message above goes on. A line that is the name of nobody
  /// who is known is one only where a name is due: where the paste begins, and above times that are written as the first
  /// one below a name.
  private mutating func findAuthor(of item: inout PasteItem, isIndented: Bool) {
    guard let last = items.last, last.day == nil, let above = last.texts.last, last.time == nil || last.texts.count > 1,
      let time = item.time
    else { return goOn(&item) }
    let form = FormOfHeads(isIndented: isIndented, hasHalf: time.clock.hasHalf)
    guard let name = PastedMessage.name(above), !PastedMessage.isLabel(name) else {
      if self.form == form { item.problem = .author(above, above: time.written) }
      return goOn(&item)
    }
    guard names.contains(name) || last.time == nil || self.form == form else {
      return item.problem = .author(above, above: time.written)
    }
    if last.time == nil { self.form = self.form ?? form }
    names.insert(name)
    item.by = name
    items[items.count - 1].texts.removeLast()
    if last.time == nil, last.texts.count == 1 { items.removeLast() }
  }

  private func goOn(_ item: inout PasteItem) {
    item.goOn(from: items.last)
    item.isTimeAlone = true
  }

  /// The rows, headings and lines that cannot be read, in the order of the text.
  consuming func finish() -> [PasteItem] {
    endTable()
    refuseMessagesAmongLines()
    refuseTimesBelowTexts()
    nameAuthors()
    return items
  }

  /// Where lines begin with their times, a name and a time is what a row says, and no head of a message.
  private mutating func refuseMessagesAmongLines() {
    let heads = items.indices.filter { items[$0].isHead }
    guard !heads.isEmpty, items.count(where: { $0.isLine }) >= heads.count else { return }
    for index in heads {
      guard let time = items[index].time, let name = items[index].by else { continue }
      items[index].problem = .label(name, time.written)
    }
  }

  /// Where a text begins the paste, times on lines of their own may belong to what is above them.
  private mutating func refuseTimesBelowTexts() {
    guard let first = items.first(where: { $0.day == nil }), first.time == nil, first.problem == nil else { return }
    for index in items.indices where items[index].isTimeAlone && items[index].problem == nil {
      items[index].problem = .timeBelowText
    }
  }

  /// `[10:15] Alice Smith` above the lines of a message: names only where all rows have them.
  private mutating func nameAuthors() {
    let rows = items.indices.filter { items[$0].time != nil }
    let names = rows.map { items[$0].texts.first.flatMap { PastedMessage.name($0) } }
    guard zip(rows, names).allSatisfy({ items[$0].isBracketed && items[$0].texts.count > 1 && $1 != nil }) else {
      return
    }
    for (row, name) in zip(rows, names) {
      items[row].by = name
      items[row].texts.removeFirst()
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigitOfDate: Bool { ("0"..."9").contains(self) }
}
