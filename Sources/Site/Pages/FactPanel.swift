import Documents
import Incidents
import Markdown

/// What a review says before its first section, as the panel of its page.
struct FactPanel {
  let severity: SeverityMark
  let status: IncidentStatus

  /// A part of a review in which the first table, if it has one row, is a list of names and values: it wraps where a
  /// table would be cut off. A table of one row is how Markdown shows facts side by side.
  func html(of review: HTMLFragment, in range: Range<Int>, _ blocks: ArraySlice<HTMLFragment.Block>) -> String {
    for block in blocks {
      guard case .table(let table) = block.content else { continue }
      guard table.isListOfFacts else { break }
      return review.html(in: range.lowerBound..<block.range.lowerBound) + list(table, of: review)
        + review.html(in: block.range.upperBound..<range.upperBound)
    }
    return review.html(in: range)
  }

  private func list(_ table: HTMLTable, of review: HTMLFragment) -> String {
    let rows = zip(table.heads, table.values).map { name, value in
      let name = review.html(in: name)
      return "<div class=\"\(factClass(name))\"><dt>\(name)</dt><dd>\(review.html(in: value))</dd></div>\n"
    }
    return "<dl>\n" + rows.joined() + "</dl>\n"
  }

  private func factClass(_ name: String) -> String {
    switch name {
    case "Severity": "fact severity-\(severity.rank)"
    case "Status": "fact \(status.className)"
    default: "fact"
    }
  }
}

extension HTMLTable {
  /// Whether it has one row, and a name for each value.
  fileprivate var isListOfFacts: Bool {
    values.count == columns && !isAligned && heads.allSatisfy { !$0.isEmpty }
  }
}
