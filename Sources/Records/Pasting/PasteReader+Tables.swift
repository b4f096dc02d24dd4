import Text

// Rows of tables, and of values that were exported.
extension PasteReader {
  /// A header may have no pipe at its beginning: then it was taken for a line.
  mutating func beginTable(_ number: Int) {
    guard table.isEmpty, let last = items.last, last.line == number - 1, last.time == nil, last.texts.count == 1,
      let text = last.texts.first, text.utf8.contains(UInt8(ascii: "|"))
    else { return }
    items.removeLast()
    table.append((last.line, text))
  }

  mutating func endTable() {
    guard !table.isEmpty else { return }
    defer { table.removeAll() }
    let hasHeader = table.count > 1 && PastedTable.isDelimiter(table[1].text)
    let header = hasHeader ? PastedTable.cells(of: table[0].text) ?? [] : []
    let rows = table.dropFirst(hasHeader ? 2 : 0).filter { !PastedTable.isDelimiter($0.text) }
    let cells = rows.map { PastedTable.cells(of: $0.text) ?? [] }
    hasTime = true
    do throws(PasteProblem) {
      guard let columns = try PastedTable(header: header, rows: cells, setting) else {
        let problem = PasteProblem.noTimes
        items += table.map {
          PasteItem(line: $0.line, length: $0.text.unicodeScalars.count, problem: problem)
        }
        return
      }
      if let day = columns.day { items.append(PasteItem(line: table[0].line, length: 0, day: day)) }
      let start = items.count
      for (row, cells) in zip(rows, cells) { add(row: cells, of: columns, row.line, row.text) }
      refuseRowsAboveDate(from: start, columns)
    } catch { refuseTable(error, table[0].line, table[0].text, lineCount: table.count) }
  }

  /// Takes the values that a spreadsheet or a monitor has exported.
  mutating func add(_ found: DelimitedTable, of lines: [String], from start: Int) {
    hasTime = true
    do throws(PasteProblem) {
      guard let columns = try PastedTable(header: found.header, rows: found.rows.map(\.cells), setting) else {
        throw .noTimes
      }
      if let day = columns.day { items.append(PasteItem(line: start + 1, length: 0, day: day)) }
      let start = items.count
      for row in found.rows {
        add(row: row.cells, of: columns, row.line + 1, lines[row.line])
        items[items.count - 1].lineCount = row.lineCount
      }
      refuseRowsAboveDate(from: start, columns)
    } catch { refuseTable(error, start + 1, lines[start], lineCount: found.end - start) }
  }

  /// Rows without a date in its column are of the day of the row above; the first ones may be of any day.
  private mutating func refuseRowsAboveDate(from start: Int, _ columns: PastedTable) {
    guard columns.roles.contains(.date), let first = items[start...].firstIndex(where: { $0.time?.date != nil }) else {
      return
    }
    for index in start..<first where items[index].problem == nil {
      items[index].problem = PasteProblem("the row has no date, as rows below it do", "write the date in its column")
    }
  }

  /// What the header leaves open keeps all rows from being read.
  private mutating func refuseTable(_ problem: PasteProblem, _ line: Int, _ text: String, lineCount: Int) {
    var item = PasteItem(line: line, length: text.unicodeScalars.count, problem: problem)
    item.lineCount = lineCount
    items.append(item)
  }

  private mutating func add(row cells: [String], of columns: PastedTable, _ number: Int, _ text: String) {
    var item = columns.item(of: cells, below: lastTime, setting)
    (item.line, item.length) = (number, text.unicodeScalars.count)
    lastTime = item.time ?? lastTime
    items.append(item)
  }
}
