/// A field list as people read it at a terminal: one field a line, in three columns.
///
/// The fields of records stand indented below the field that holds them.
package struct FieldTable: Sendable {
  private struct Row {
    var name: String
    var kind: String
    var sentence: String
  }

  private var rows: [Row] = []

  package init(_ list: FieldList) {
    add(list, depth: 0)
  }

  /// Lists hold lists only as far as the product declares them, so the depth has a bound that no input moves.
  private mutating func add(_ list: FieldList, depth: Int) {
    let indentation = String(repeating: "  ", count: depth)
    for entry in list.entries {
      rows.append(Row(name: indentation + entry.name, kind: entry.kind.label, sentence: entry.sentence))
      switch entry.kind {
      case .record(let inner), .list(let inner): add(inner, depth: depth + 1)
      default: break
      }
    }
  }

  /// The table, aligned with spaces.
  package var text: String {
    let nameWidth = rows.map(\.name.count).max() ?? 0
    let kindWidth = rows.map(\.kind.count).max() ?? 0
    return rows.map { row in
      "\(Self.padded(row.name, nameWidth))  \(Self.padded(row.kind, kindWidth))  \(row.sentence)\n"
    }.joined()
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

extension FieldKind {
  /// The kind in a table: without an article.
  fileprivate var label: String {
    switch self {
    case .text: "text"
    case .prose: "prose"
    case .url: "URL"
    case .markup: "markup"
    case .flag: "yes or no"
    case .texts: "list of texts"
    case .proses: "list of prose"
    case .record: "record"
    case .list: "list"
    case .keys: "own keys"
    }
  }
}
