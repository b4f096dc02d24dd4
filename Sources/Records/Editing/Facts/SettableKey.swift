import Diagnostics
package import Incidents

/// A key of `incident.yaml` as users name it in one word: `title`, `review.state`, `people.on-call`, `x-team`.
///
/// Which there are follows from the keys that the record is read by.
package struct SettableKey: Hashable, Sendable {
  /// The keys from the file's mapping down: `review`, `state`.
  package let path: [String]
  package let kind: FieldKind
  package let isRequired: Bool

  /// The words of a fixed set that the value is one of; none for any other.
  package var words: [String] {
    guard case .choice(let words) = kind else { return [] }
    return words
  }

  /// Whether the values are components.
  var namesComponents: Bool { path == ["components"] }

  /// Whether the values are ids of incidents.
  package var namesIncidents: Bool {
    guard case .list(.id("an incident", _)) = kind else { return false }
    return true
  }

  /// Whether the value is a list, whatever it has in it.
  package var isList: Bool {
    guard case .list = kind else { return false }
    return true
  }

  /// The items that are typed for a list, one by one or separated by commas.
  package func items(_ values: [String]) -> [String] { itemKind.map { TypedValue.items(values, of: $0) } ?? values }

  /// What the items of the key's list are; nil unless it may hold a list.
  var itemKind: FieldKind? {
    switch kind {
    case .list(let item), .oneOrMore(let item): item
    default: nil
    }
  }

  /// As users name it.
  package var name: String { path.joined(separator: ".") }

  /// The key that a text names; a key may be typed in any case, with hyphens, and without the one above it where no
  /// other has its name. `id` is for what to type instead.
  package static func named(_ text: String, of id: IncidentID) throws(EditRefusal) -> SettableKey {
    if text.hasPrefix("x-"), text != "x-" {
      return SettableKey(path: [text], kind: .oneOrMore(.text), isRequired: false)
    }
    switch find(text, in: RecordKeys.incident, [], of: id) {
    case .key(let key): return key
    case .refusal(let reason): throw .value([reason])
    case .nothing: break
    }
    // `component` for `components`.
    if case .key(let key) = find(text + "s", in: RecordKeys.incident, [], of: id), key.isList { return key }
    let sameName = leaves.filter { $0.path.count > 1 && $0.path.last == normalized(text) }
    if let place = OtherPlace(of: text) {
      let other = sameName.first.map { ", or set '\($0.name)'" } ?? ""
      throw .value([place.sentence(text, id) + other])
    }
    if sameName.count == 1 { return sameName[0] }
    let near = Suggestion.nearest(to: normalized(text), among: names + leaves.compactMap(\.path.last))
    let meant = sameName.first ?? leaves.first { $0.name == near } ?? leaves.first { $0.path.last == near }
    let hint = meant.map { "did you mean '\($0.name)'?" } ?? "use one of \(names.joined(separator: ", "))"
    throw .value(["'\(text)' is not a key of an incident; \(hint)"])
  }

  /// The key under the name that a map has already, where it is typed in another case: roles of people.
  func named(among names: [String]) -> SettableKey {
    guard path.count > 1, let last = path.last, !names.contains(last) else { return self }
    let same = names.filter { $0.lowercased() == last.lowercased() }
    guard same.count == 1 else { return self }
    return SettableKey(path: path.dropLast() + same, kind: kind, isRequired: isRequired)
  }

  /// The keys as they are offered, in the order of the record: `people.ROLE` stands for any role.
  package static let names = leaves.map(\.name)

  /// Every key that has a value of its own; maps have a placeholder for the name.
  private static let leaves = keys(of: RecordKeys.incident, [])

  private static func keys(of record: RecordDescription, _ above: [String]) -> [SettableKey] {
    record.fields.flatMap { field -> [SettableKey] in
      let path = above + [field.key]
      switch field.kind {
      case .record(let inner): return keys(of: inner, path)
      case .list(.record): return []
      case .map(let value):
        return [SettableKey(path: path + [placeholder(of: field.key)], kind: value, isRequired: false)]
      default: return [SettableKey(path: path, kind: field.kind, isRequired: above.isEmpty && field.isRequired)]
      }
    }
  }

  private static func placeholder(of map: String) -> String {
    switch map {
    case "people": "ROLE"
    case "stated": "METRIC"
    case "checklist": "STEP"
    default: "NAME"
    }
  }

  // MARK: Names

  private enum Found {
    case key(SettableKey)
    /// Why a key that the record has cannot be set.
    case refusal(String)
    case nothing
  }

  private static func find(
    _ text: String, in record: RecordDescription, _ above: [String], of id: IncidentID
  ) -> Found {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, let field = record.fields.first(where: { $0.key == normalized(first) }) else {
      return .nothing
    }
    let path = above + [field.key]
    let name = path.joined(separator: ".")
    let rest = parts.dropFirst().first
    switch field.kind {
    case .record(let inner):
      let keys = Self.keys(of: inner, path).map(\.name)
      guard let rest else { return .refusal("'\(name)' has keys of its own: \(keys.joined(separator: ", "))") }
      let found = find(rest, in: inner, path, of: id)
      guard case .nothing = found else { return found }
      let hint = Suggestion.didYouMean("\(name).\(rest)", among: keys) ?? "use one of \(keys.joined(separator: ", "))"
      return .refusal("'\(rest)' is not a key of '\(name)'; \(hint)")
    case .map(let value):
      guard let rest, !rest.allSatisfy(\.isWhitespace) else {
        return .refusal("'\(name)' holds values by name; set one of them as \(name).\(placeholder(of: field.key))")
      }
      return .key(SettableKey(path: path + [rest], kind: value, isRequired: false))
    case .list(.record):
      let way = field.key == "severity_changes" ? "use 'pir log \(id) --severity P1'" : "edit incident.yaml"
      return .refusal("'\(name)' is a list of entries with keys of their own; \(way)")
    default:
      guard rest == nil else { return .refusal("'\(name)' has no keys of its own; set it as \(name)") }
      return .key(SettableKey(path: path, kind: field.kind, isRequired: above.isEmpty && field.isRequired))
    }
  }

  /// `Root Cause` and `root-cause` are `root_cause`.
  private static func normalized(_ name: String) -> String {
    String(name.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 })
  }
}

/// What is written elsewhere than in `incident.yaml`, and by which command.
private enum OtherPlace {
  case milestone(Milestone)
  case row, item, course, narrative, id

  init?(of text: String) {
    let name = text.lowercased()
    if let milestone = Milestone(rawValue: name) {
      self = .milestone(milestone)
    } else if name == "id" {
      self = .id
    } else if name == "narrative" {
      self = .narrative
    } else if ["status", "timeline", "date", "duration"].contains(name) {
      self = .course
    } else if RecordKeys.row.fields.contains(where: { $0.key == name }) {
      self = .row
    } else if ["actions", "action_items"].contains(name) || RecordKeys.action.fields.contains(where: { $0.key == name })
    {
      self = .item
    } else {
      return nil
    }
  }

  /// What the word is, and what to type.
  func sentence(_ text: String, _ id: IncidentID) -> String {
    switch self {
    case .milestone(let milestone):
      "'\(text)' is a milestone, which a row of the timeline has; use 'pir log \(id) --milestone \(milestone.rawValue)'"
    case .row: "'\(text)' belongs to a row of the timeline; use 'pir log \(id)'"
    case .item: "'\(text)' belongs to an action item; use 'pir action edit \(id)/A1'"
    case .course:
      "'\(text)' follows from the rows of the timeline; use 'pir log \(id)', such as 'pir log \(id) --milestone resolved'"
    case .narrative: "the narrative is a file of its own; edit narrative.md in the incident's folder"
    case .id: "the id is the name of the incident's folder; use 'pir rename \(id)'"
    }
  }
}
