import Text

/// A table for a terminal: columns as wide as what stands in them, numbers at their right.
struct TextTable {
  struct Column {
    var title = ""
    var isNumber = false
    /// Whether its texts may be cut off where the table would be too wide.
    var canShrink = false
  }

  var columns: [Column]
  /// Each with a cell for every column.
  var rows: [[String]]

  /// Lines that begin with two spaces, the titles first if there are any; no line has more than `width` columns of the terminal, if that can be helped.
  func text(width: Int? = nil) -> String {
    let titles = columns.map(\.title)
    let cells = ((titles.allSatisfy(\.isEmpty) ? [] : [titles]) + rows).map { $0.map(Self.visible) }
    var widths = columns.indices.map { index in cells.map { DisplayWidth.columns(of: $0[index]) }.max() ?? 0 }
    if let width { Self.fit(&widths, to: width, columns) }
    return cells.map { "  " + line($0, widths) + "\n" }.joined()
  }

  /// How many columns of the terminal the longest line takes at least.
  var leastWidth: Int {
    columns.indices.reduce(0) { sum, index in
      let texts = rows.map { $0[index] } + [columns[index].title]
      let width = texts.map { DisplayWidth.columns(of: Self.visible($0)) }.max() ?? 0
      return sum + Self.gap + (columns[index].canShrink ? min(width, Self.narrowest) : width)
    }
  }

  private static let gap = 2
  /// A column is not cut down beyond what tells its texts apart.
  private static let narrowest = 20

  /// The last of the columns that can shrink gives way first.
  private static func fit(_ widths: inout [Int], to width: Int, _ columns: [Column]) {
    for index in columns.indices.reversed() where columns[index].canShrink {
      let excess = widths.reduce(0) { $0 + $1 + gap } - width
      guard excess > 0 else { return }
      widths[index] = max(min(widths[index], narrowest), widths[index] - excess)
    }
  }

  private func line(_ row: [String], _ widths: [Int]) -> Substring {
    let padded = row.indices.map { index in
      let text = Self.cut(row[index], to: widths[index])
      let space = String(repeating: " ", count: widths[index] - DisplayWidth.columns(of: text))
      return columns[index].isNumber ? space + text : text + space
    }
    let line = padded.joined(separator: String(repeating: " ", count: Self.gap))
    return line.lastIndex { $0 != " " }.map { line[...$0] } ?? ""
  }

  private static func cut(_ text: String, to width: Int) -> String {
    guard DisplayWidth.columns(of: text) > width else { return text }
    var (kept, taken) = ("", 0)
    for character in text {
      let columns = DisplayWidth.columns(of: String(character))
      guard taken + columns < width else { break }
      kept.append(character)
      taken += columns
    }
    return kept + "…"
  }

  /// On one line; what would steer a terminal does not reach it.
  private static func visible(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 > 0x7E }) else { return text }
    let scalars = text.unicodeScalars.lazy.map { $0 == "\n" || $0 == "\t" ? " " : $0 }.filter { !$0.isSteering }
    return String(String.UnicodeScalarView(scalars))
  }
}

extension Unicode.Scalar {
  fileprivate var isSteering: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
