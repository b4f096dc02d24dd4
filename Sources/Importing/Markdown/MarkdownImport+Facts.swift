import Incidents
import Markdown
import Records

extension MarkdownImport {
  /// Takes what the front matter says.
  mutating func take(_ facts: FrontMatterFacts) {
    imported.report.placed += facts.placed
    imported.kept += facts.kept
    imported.incident.tags = facts.tags
    if let severity = facts.severity { takeSeverity(severity) }
    for name in facts.components { takeComponent(name) }
  }

  /// Takes a label with a short value, or a section that is as short; false for any other.
  mutating func takeFact(_ section: MarkdownSection, _ heading: MarkdownSection.Heading) -> Bool {
    let fact = FactName(heading.text)
    guard section.blocks.count == 1, section.blocks[0].isParagraph, heading.isLabel || fact != nil else { return false }
    let value = section.blocks[0].source
    guard !value.contains("\n"), value.utf8.count <= Self.longestFact else { return false }
    if heading.isLabel, let event = KeyEvents.event(heading.text, value, times) { events.append(event) }
    if let key = take(value, of: fact, heading) {
      note(heading, to: key, isFact: true)
      return true
    }
    guard heading.isLabel else { return false }
    remains.add(value, named: heading.text)
    place("\(heading.text):", heading.line, to: "x-source")
    return true
  }

  /// Bytes.
  private static let longestFact = 120

  /// The key that a value is in now; nil where it is to be kept besides.
  private mutating func take(_ value: String, of fact: FactName?, _ heading: MarkdownSection.Heading) -> String? {
    switch fact {
    case .severity?: takeSeverity(value)
    case .components?: for name in Self.names(in: value) { takeComponent(name) }
    case .date?: date = date ?? (value, "'\(heading.text)'")
    case .start?: if start == nil { start = value }
    case .zone?: zones.append((value, heading.line))
    case .tags? where imported.incident.tags.isEmpty:
      imported.incident.tags = Self.names(in: value)
      return ImportKey.tags.rawValue
    case .person(let role)? where !imported.incident.people.contains { $0.role == role }:
      imported.incident.people.append(Person(role: role, name: name(ofPerson: value)))
      return ImportKey.people.rawValue
    default: break
    }
    return nil
  }

  /// Takes what a map says is a fact.
  mutating func take(_ blocks: [DocumentBlock], asFact key: ImportKey) -> Bool {
    let texts = blocks.flatMap { block in
      block.items.map { $0.map { $0.blocks.joined } } ?? [block.source]
    }
    guard blocks.allSatisfy({ $0.isParagraph || $0.items != nil }), texts.allSatisfy({ !$0.contains("\n") }) else {
      return false
    }
    let isOne = texts.count == 1
    switch key {
    case .severity where isOne: takeSeverity(texts[0])
    case .title where isOne: imported.incident.title = texts[0]
    case .affected where isOne && imported.incident.affected == nil: imported.incident.affected = texts[0]
    case .tags: imported.incident.tags += texts.flatMap(Self.names)
    case .components:
      for name in texts.flatMap(Self.names) { takeComponent(name) }
      return false
    case .people:
      let people = texts.compactMap { Self.person($0) }
      guard people.count == texts.count else { return false }
      imported.incident.people += people.map { Person(role: $0.role, name: name(ofPerson: $0.name)) }
    default: return false
    }
    // What a map makes of a name may be another one.
    return key != .severity
  }

  /// Takes the name of a severity, if the map says which one of ours it is.
  private mutating func takeSeverity(_ name: String) {
    var target: String?
    if case .name(let found)? = setting.map.target(of: name, .severities) { target = found }
    imported.report.add(name, of: .severities, as: target)
    if imported.incident.severity.isEmpty { imported.incident.severity = target ?? "" }
  }

  /// Takes the name of a component, if the map says which one of ours it is.
  private mutating func takeComponent(_ name: String) {
    var target: String?
    if case .name(let found)? = setting.map.target(of: name, .components) { target = found }
    imported.report.add(name, of: .components, as: target)
    if let target, !imported.incident.components.contains(target) { imported.incident.components.append(target) }
  }

  private mutating func name(ofPerson name: String) -> String {
    guard case .name(let found)? = setting.map.target(of: name, .people) else {
      imported.report.add(name, of: .people, as: name)
      return name
    }
    imported.report.add(name, of: .people, as: found)
    return found
  }

  /// `Scribe: Ada`
  private static func person(_ text: String) -> Person? {
    let parts = text.split(separator: ":", maxSplits: 1).map { $0.trimmed }
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    return Person(role: parts[0], name: parts[1])
  }

  private static func names(in text: String) -> [String] {
    text.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
  }
}
