import MarkdownSyntax

/// A table, row by row (GFM 4.10).
///
/// A cell may have several lines. Without HTML a row has one, so that the further lines are rows of their own, with
/// nothing in their first column: the lines of that one, and of the head, are one line.
struct PortableTable {
  private var rows: [[[UInt8]]] = []
  /// The cells of the row that is open, as their lines.
  private var row: [[[UInt8]]] = []
  private var alignments: [[UInt8]] = []

  /// Whether a row has begun.
  var isOpen: Bool { !alignments.isEmpty }

  /// Begins a cell; those of the first row say how their columns are aligned.
  mutating func openCell(_ alignment: TableRow.Alignment) {
    guard rows.isEmpty else { return }
    switch alignment {
    case .none: alignments.append(Array("---".utf8))
    case .left: alignments.append(Array(":---".utf8))
    case .center: alignments.append(Array(":---:".utf8))
    case .right: alignments.append(Array("---:".utf8))
    }
  }

  mutating func add(cell lines: [[UInt8]]) { row.append(lines) }

  mutating func endRow() {
    defer { row = [] }
    let keepsLines = !rows.isEmpty
    let cells = row.enumerated().map { column, lines in
      keepsLines && column > 0 ? lines : [Array(lines.joined(separator: [.space]))]
    }
    for line in 0..<max(1, cells.map(\.count).max() ?? 1) {
      rows.append(cells.map { line < $0.count ? $0[line] : [] })
    }
  }

  var lines: [[UInt8]] {
    guard let header = rows.first else { return [] }
    return ([header, alignments] + rows.dropFirst()).map { cells in
      cells.reduce([.pipe]) { $0 + [.space] + $1 + " |".utf8 }
    }
  }
}
