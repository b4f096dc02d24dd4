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

  /// Nil for a document that has none.
  init?(of header: SiteHeader?, in source: SourceText) {
    guard let header else { return nil }
    guard header.problems.isEmpty else {
      let end = source.text.utf8.count - header.body.text.utf8.count
      kept = [WrittenValue.Entry("front_matter", .text(String(source.text.utf8.prefix(end))?.trimmed ?? ""))]
      return
    }
    var rest: [WrittenValue.Entry] = []
    for member in header.members where !member.name.isEmpty {
      let line = member.range?.start.line
      let target = take(member.name, member.value, line ?? 1)
      placed.append(ImportReport.Placing("front matter: \(member.name)", line: line, to: target ?? "x-source"))
      if target == nil || target == "severity" { rest.append(WrittenValue.Entry(member.name, member.value.written)) }
    }
    if !rest.isEmpty { kept = [WrittenValue.Entry("front_matter", .mapping(rest))] }
    if !header.comments.isEmpty {
      kept.append(WrittenValue.Entry("front_matter_comments", .list(header.comments.map { .text($0.text) })))
    }
  }

  /// Takes a value that has a key of its own; nil for others.
  private mutating func take(_ name: String, _ value: SiteHeader.Value, _ line: Int) -> String? {
    let text = value.text
    if ["title", "titel"].contains(name.lowercased()), title == nil, let text, !text.contains(where: \.isNewline) {
      title = text
      return name == "title" ? "title" : nil
    }
    switch FactName(name) {
    case .severity? where severity == nil:
      severity = text
      return text == nil ? nil : "severity"
    case .tags? where tags.isEmpty:
      let found = value.texts
      if case .list(let items) = value, items.count != found.count { return nil }
      guard found.allSatisfy({ !$0.contains(where: \.isNewline) }) else { return nil }
      tags = found
      return found.isEmpty ? nil : "tags"
    case .components?:
      components += text.map { $0.split(separator: ",").map(\.trimmed) } ?? value.texts
    case .date?: if date == nil { date = text }
    case .zone?: if let text { zone = (text, line) }
    default: break
    }
    return nil
  }
}
