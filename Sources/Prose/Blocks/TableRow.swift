import MarkdownSyntax

/// The rows of a GFM table (GFM 4.10).
enum TableRow {
  /// Wider tables are text: a row costs as many cells as its header has.
  static let mostColumns = 200

  /// The trimmed cells of a row, between the pipes that no backslash stands before; escaped pipes without their backslash,
  /// as a reader takes it away before it reads the cell.
  static func cells(of line: [UInt8]) -> [[UInt8]] {
    let line = line.trimmed()
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    var index = line.first == .pipe ? 1 : 0
    while index < line.count {
      if line[index] == .pipe {
        cells.append(cell.trimmed())
        cell.removeAll()
      } else if line[index] == .backslash, line.byte(at: index + 1) == .pipe {
        cell.append(.pipe)
        index += 1
      } else {
        cell.append(line[index])
      }
      index += 1
    }
    if line.last != .pipe || !cell.isEmpty { cells.append(cell.trimmed()) }
    return cells
  }

  /// The cells of a delimiter row, nil where `line` is none.
  static func delimiters(in line: [UInt8]) -> [[UInt8]]? {
    guard line.contains(.hyphen), line.contains(where: { $0 == .pipe || $0 == .colon }),
      line.allSatisfy({ $0 == .hyphen || $0 == .pipe || $0 == .colon || $0.isBlank })
    else { return nil }
    let cells = cells(of: line)
    guard !cells.isEmpty, cells.count <= mostColumns, cells.allSatisfy(isDelimiter) else { return nil }
    return cells
  }

  private static func isDelimiter(_ cell: [UInt8]) -> Bool {
    var dashes = cell[...]
    if dashes.first == .colon { dashes.removeFirst() }
    if dashes.last == .colon { dashes.removeLast() }
    return !dashes.isEmpty && dashes.allSatisfy { $0 == .hyphen }
  }
}
