import Documents
import Incidents
import Markdown
import Text

/// What a review says before its first section, as the panel of its page.
struct FactPanel {
  let severity: SeverityMark
  let status: IncidentStatus

  /// Appends a part of a review in which the first table, if it has one row, is a list of names and values: it wraps where
  /// a table would be cut off. A table of one row is how Markdown shows facts side by side.
  func append(
    _ range: Range<Int>, of review: HTMLFragment, _ blocks: ArraySlice<HTMLFragment.Block>, to page: inout [UInt8]
  ) {
    guard let (block, table) = Self.firstTable(in: blocks), table.isListOfFacts else {
      return review.append(range, to: &page)
    }
    review.append(range.lowerBound..<block.range.lowerBound, to: &page)
    append(table, of: review, to: &page)
    review.append(block.range.upperBound..<range.upperBound, to: &page)
  }

  private static func firstTable(
    in blocks: ArraySlice<HTMLFragment.Block>
  ) -> (block: HTMLFragment.Block, table: HTMLTable)? {
    for block in blocks {
      if case .table(let table) = block.content { return (block, table) }
    }
    return nil
  }

  private func append(_ table: HTMLTable, of review: HTMLFragment, to page: inout [UInt8]) {
    page.append("<dl>\n")
    for (name, value) in zip(table.heads, table.values) {
      page.append("<div class=\"fact")
      appendClass(ofFact: review.html(in: name), to: &page)
      page.append("\"><dt>")
      review.append(name, to: &page)
      page.append("</dt><dd>")
      review.append(value, to: &page)
      page.append("</dd></div>\n")
    }
    page.append("</dl>\n")
  }

  private func appendClass(ofFact name: String, to page: inout [UInt8]) {
    switch name {
    case "Severity":
      page.append(" severity-")
      page.append(contentsOf: String(severity.rank).utf8)
    case "Status":
      page.append(" ")
      page.append(contentsOf: status.className.utf8)
    default: break
    }
  }
}

extension HTMLTable {
  /// Whether it has one row, and a name for each value.
  fileprivate var isListOfFacts: Bool {
    values.count == columns && !isAligned && heads.allSatisfy { !$0.isEmpty }
  }
}
