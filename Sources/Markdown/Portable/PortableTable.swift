import MarkdownSyntax

/// A table, row by row (GFM 4.10).
struct PortableTable {
  private var rows: [[[UInt8]]] = []
  private var row: [[UInt8]] = []
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

  mutating func add(cell: [UInt8]) { row.append(cell) }

  mutating func endRow() {
    rows.append(row)
    row = []
  }

  var lines: [[UInt8]] {
    guard let header = rows.first else { return [] }
    return ([header, alignments] + rows.dropFirst()).map { cells in
      cells.reduce([.pipe]) { $0 + [.space] + $1 + " |".utf8 }
    }
  }
}
