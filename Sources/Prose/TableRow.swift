/// The rows of a GFM table (GFM 4.10).
enum TableRow {
  /// Wider tables are text: a row costs as many cells as its header has.
  static let mostColumns = 200

  /// The trimmed cells of a row, between pipes that no backslash stands before.
  static func cells(of line: [UInt8]) -> [[UInt8]] {
    let line = line.trimmed()
    var cells: [[UInt8]] = []
    var start = line.first == .pipe ? 1 : 0
    var index = start
    while index < line.count {
      // Any backslash directly before a pipe counts, whatever stands before it.
      if line[index] == .backslash, line.byte(at: index + 1) == .pipe {
        index += 2
        continue
      }
      if line[index] == .pipe {
        cells.append(Array(line[start..<index]).trimmed())
        start = index + 1
      }
      index += 1
    }
    if start < line.count { cells.append(Array(line[start...]).trimmed()) }
    return cells
  }

  /// The cells of a delimiter row, nil where `line` is none.
  static func delimiters(in line: [UInt8]) -> [[UInt8]]? {
    guard line.contains(.dash), line.contains(where: { $0 == .pipe || $0 == .colon }),
      line.allSatisfy({ $0 == .dash || $0 == .pipe || $0 == .colon || $0.isBlank })
    else { return nil }
    let cells = cells(of: line)
    guard !cells.isEmpty, cells.count <= mostColumns, cells.allSatisfy(isDelimiter) else { return nil }
    return cells
  }

  private static func isDelimiter(_ cell: [UInt8]) -> Bool {
    var dashes = cell[...]
    if dashes.first == .colon { dashes.removeFirst() }
    if dashes.last == .colon { dashes.removeLast() }
    return !dashes.isEmpty && dashes.allSatisfy { $0 == .dash }
  }
}
