import Records
import Text

/// What the front matter of a document says about its incident.
struct FrontMatterFacts {
  private(set) var title: String?
  private(set) var severity: String?
  private(set) var tags: [String] = []
  private(set) var components: [String] = []
  /// Texts that say the date, and the zone of times.
  private(set) var date: String?
  private(set) var zone: (text: String, line: Int)?
  /// The rest, for `x-source`.
  private(set) var kept: [WrittenValue.Entry] = []
  /// What went where, by the names of its keys.
  private(set) var placed: [ImportReport.Placing] = []

  init?(of frontMatter: FrontMatter?) {
    guard let frontMatter, let root = frontMatter.tree.root else { return nil }
    guard frontMatter.tree.problems.isEmpty else {
      kept = [WrittenValue.Entry("front_matter", .text(frontMatter.tree.source.text.trimmed))]
      title = frontMatter.title
      return
    }
    var rest: [WrittenValue.Entry] = []
    for (key, value) in root.entries {
      guard let name = key.text, !name.isEmpty else { continue }
      let line = key.range.start.line + 1
      let target = take(name, value, line)
      placed.append(ImportReport.Placing("front matter: \(name)", line: line, to: target ?? "x-source"))
      if target == nil || target == "severity" { rest.append(WrittenValue.Entry(name, Self.written(value))) }
    }
    if !rest.isEmpty { kept = [WrittenValue.Entry("front_matter", .mapping(rest))] }
  }

  /// Takes a value that has a key of its own; nil for others.
  private mutating func take(_ name: String, _ value: YAMLNode, _ line: Int) -> String? {
    let text = value.content.flatMap { $0.trimmed.isEmpty ? nil : $0.trimmed }
    if ["title", "titel"].contains(name.lowercased()), title == nil, let text, !text.contains(where: \.isNewline) {
      title = text
      return name == "title" ? "title" : nil
    }
    switch FactName(name) {
    case .severity? where severity == nil:
      severity = text
      return text == nil ? nil : "severity"
    case .tags? where tags.isEmpty:
      let items = value.items.map(\.content)
      let found = items.isEmpty ? text.map { [$0] } ?? [] : items.compactMap(\.self)
      guard items.count(where: { $0 == nil }) == 0,
        found.allSatisfy({ !$0.isEmpty && !$0.contains(where: \.isNewline) })
      else { return nil }
      tags = found
      return found.isEmpty ? nil : "tags"
    case .components?:
      let items = value.items.compactMap(\.content)
      components += items.isEmpty ? text.map { $0.split(separator: ",").map(\.trimmed) } ?? [] : items
    case .date?: if date == nil { date = text }
    case .zone?: if let text { zone = (text, line) }
    default: break
    }
    return nil
  }

  /// A value as the record keeps it.
  private static func written(_ node: YAMLNode) -> WrittenValue {
    switch node.kind {
    case .sequence:
      let items = node.items.map(written)
      return items.isEmpty ? .text("[]") : .list(items)
    case .mapping:
      var entries: [WrittenValue.Entry] = []
      for (key, value) in node.entries { entries.append(WrittenValue.Entry(key.text ?? "", written(value))) }
      return entries.isEmpty ? .text("{}") : .mapping(entries)
    case .plain, .quoted, .block, .refused: return .text(node.content ?? "")
    }
  }
}
