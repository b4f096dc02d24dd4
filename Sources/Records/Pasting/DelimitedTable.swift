import MarkdownSyntax

/// Lines of values with commas, semicolons or tabs between them, below a line that names the columns, as spreadsheets and
/// monitors export them (RFC 4180).
struct DelimitedTable {
  struct Row {
    /// From 0.
    var line: Int
    var lineCount: Int
    var cells: [String]
  }

  let header: [String]
  private(set) var rows: [Row] = []
  /// The line below the last row.
  private(set) var end: Int

  /// Nil where no such table begins at a line.
  init?(_ lines: [String], from start: Int, _ setting: PasteSetting) {
    let line = lines[start]
    guard lines.indices.contains(start + 1),
      let separator = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")].first(where: line.utf8.contains)
    else { return nil }
    var header = Row(line: start, lineCount: 1, cells: [])
    header.read(Array(line.utf8), separator, most: .max)
    guard header.cells.count > 1, !header.cells.contains(""),
      let column = header.cells.firstIndex(where: { PastedTable.isHeadOfTimes($0) }),
      !PastedLine(header.cells[column], setting).hasTime
    else { return nil }
    self.header = header.cells
    end = start + 1
    while end < lines.count {
      let row = row(lines, separator)
      guard row.cells.count > 1 else { break }
      // What is no header has no times below it.
      if rows.isEmpty {
        guard row.cells.indices.contains(column), Self.isTime(row.cells[column], setting) else { return nil }
      }
      rows.append(row)
      end += row.lineCount
    }
    guard !rows.isEmpty else { return nil }
  }

  private static func isTime(_ cell: String, _ setting: PasteSetting) -> Bool {
    let line = PastedLine(cell, setting)
    return line.hasTime || line.day != nil
  }

  /// The row that begins at `end`; a quoted value may go on in the lines below.
  private func row(_ lines: [String], _ separator: UInt8) -> Row {
    var row = Row(line: end, lineCount: 1, cells: [])
    var text = Array(lines[end].utf8)
    var quotes = text.count { $0 == UInt8(ascii: "\"") }
    while quotes % 2 == 1, end + row.lineCount < lines.count {
      let next = lines[end + row.lineCount].utf8
      quotes += next.count { $0 == UInt8(ascii: "\"") }
      text += [UInt8(ascii: "\n")] + next
      row.lineCount += 1
    }
    row.read(text, separator, most: header.count)
    return row
  }
}

extension DelimitedTable.Row {
  /// Splits a line; separators in the last one of the most values that there can be are text.
  fileprivate mutating func read(_ text: [UInt8], _ separator: UInt8, most: Int) {
    var cell: [UInt8] = []
    var (isQuoted, isEmpty) = (false, true)
    func trimmed() -> String {
      String(decoding: cell.drop(while: \.isBlank), as: UTF8.self).trimmingEnd
    }
    for (index, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "\"") where isQuoted || isEmpty: isQuoted.toggle()
      case UInt8(ascii: "\""):
        // A doubled mark within quoted text stands for one.
        cell.append(byte)
        if index > 0, text[index - 1] == byte { isQuoted = true }
      case separator where !isQuoted && cells.count < most - 1:
        cells.append(trimmed())
        (cell, isEmpty) = ([], true)
      default:
        cell.append(byte)
        isEmpty = isEmpty && byte.isBlank
      }
    }
    cells.append(trimmed())
  }
}
