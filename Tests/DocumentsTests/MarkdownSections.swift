/// A Markdown document taken apart by its lines, for tests that look at single parts of it.
struct MarkdownSections {
  let lines: [Substring]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The headings of level 2, in order.
  var headings: [String] { lines.filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) } }

  /// What stands between a heading of level 2 and the next heading, without blank lines at the ends.
  func section(_ heading: String) -> String {
    let body = lines.drop { $0 != "## \(heading)" }.dropFirst().prefix { !$0.hasPrefix("#") }
    return String(body.joined(separator: "\n").drop { $0 == "\n" }.reversed().drop { $0 == "\n" }.reversed())
  }

  /// The rows of a section's table, projected on some of its columns; nil cells where a column is missing.
  func table(under heading: String, columns: [String]) -> [[String?]] {
    let rows = section(heading).split(separator: "\n").filter { $0.hasPrefix("|") }.map(Self.cells)
    guard let header = rows.first else { return [] }
    let places = columns.map(header.firstIndex(of:))
    return rows.dropFirst(2).map { row in places.map { $0.map { row[$0] } } }
  }

  private static func cells(_ line: Substring) -> [String] {
    line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map { cell in
      String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }
}
