import Text

/// What a key may hold, in the words of JSON Schema.
struct SchemaValue {
  /// Whether nothing may stand behind the key: `owner:` is null to an editor.
  enum Presence {
    case required, optional
  }

  private let kind: FieldKind
  private let presence: Presence
  private let rules: [String]

  init(_ kind: FieldKind, _ presence: Presence, rules: [String]) {
    self.kind = kind
    self.presence = presence
    self.rules = rules
  }

  /// As deep as descriptions lie in each other, which no input decides.
  func members(_ definitions: inout SchemaDefinitions) -> [JSONValue.Member] {
    switch kind {
    case .text, .prose: text(pattern: presence == .required ? "\\S" : nil)
    case .time: pattern(SchemaPattern.time)
    case .rowTime: pattern(SchemaPattern.rowTime)
    case .date: pattern(SchemaPattern.date)
    case .duration: text(pattern: SchemaPattern.duration)
    case .durationOrNone: pattern(SchemaPattern.durationOrNone)
    case .period: pattern(SchemaPattern.period)
    case .url: pattern(SchemaPattern.url)
    case .urlOrFile: pattern("\\S")
    case .id(let what, let example): text(pattern: SchemaPattern.id(what, example))
    case .flag: choice([true, false, "true", "false"])
    case .choice(let words): choice(words.map(JSONValue.string))
    case .number(let range): self.number(range)
    case .list(let item): list(of: item, &definitions)
    case .oneOrMore(let item): either(nested(item, &definitions), list(of: item, &definitions))
    case .map(let value): map(value, &definitions)
    case .ruleWeights(let words): ruleWeights(words)
    case .record(let description): record(description, &definitions)
    case .proseOrRecord(let record), .textOrRecord(let record):
      either(text(pattern: nil), [definitions.reference(to: record)])
    case .steps: either(text(pattern: nil), list(of: .prose, &definitions))
    }
  }

  private func types(_ names: String...) -> JSONValue.Member {
    let all = names + (presence == .optional ? ["null"] : [])
    return .init("type", all.count == 1 ? .string(all[0]) : .array(all.map(JSONValue.string)))
  }

  /// Numbers and truth values are text to the reader.
  private func text(pattern: String?) -> [JSONValue.Member] {
    [types("string", "number", "boolean")] + (pattern.map { [.init("pattern", .string($0))] } ?? [])
  }

  private func pattern(_ pattern: String) -> [JSONValue.Member] {
    [types("string"), .init("pattern", .string(presence == .optional ? "^\\s*$|\(pattern)" : pattern))]
  }

  private func choice(_ words: [JSONValue]) -> [JSONValue.Member] {
    [.init("enum", .array(words + (presence == .optional ? [.null] : [])))]
  }

  private func number(_ range: ClosedRange<Int>) -> [JSONValue.Member] {
    [
      types("integer", "string"), .init("minimum", .number(range.lowerBound)),
      .init("maximum", .number(range.upperBound)), .init("pattern", "^[0-9]+$"),
    ]
  }

  private func list(of item: FieldKind, _ definitions: inout SchemaDefinitions) -> [JSONValue.Member] {
    [types("array"), .init("items", .object(nested(item, &definitions)))]
  }

  /// An item or a value of a map, which may be empty.
  private func nested(_ kind: FieldKind, _ definitions: inout SchemaDefinitions) -> [JSONValue.Member] {
    SchemaValue(kind, .optional, rules: rules).members(&definitions)
  }

  private func map(_ value: FieldKind, _ definitions: inout SchemaDefinitions) -> [JSONValue.Member] {
    [types("object"), .init("additionalProperties", .object(nested(value, &definitions)))]
  }

  private func record(_ record: RecordDescription, _ definitions: inout SchemaDefinitions) -> [JSONValue.Member] {
    let reference = definitions.reference(to: record)
    return presence == .required ? [reference] : either([reference], [.init("type", "null")])
  }

  private func either(_ first: [JSONValue.Member], _ second: [JSONValue.Member]) -> [JSONValue.Member] {
    [.init("anyOf", [.object(first), .object(second)])]
  }

  private func ruleWeights(_ words: [String]) -> [JSONValue.Member] {
    // YAML 1.1 takes `off` for false, and editors that go by it would object to the word.
    let weight: JSONValue = ["enum": .array(words.map(JSONValue.string) + [.null])]
    let ownWords: JSONValue = ["description": "Words that reviews are to do without.", "type": ["array", "null"]]
    let properties = [JSONValue.Member("words", ownWords)] + rules.map { JSONValue.Member($0, weight) }
    return [
      types("object"), .init("properties", .object(properties)), .init("additionalProperties", false),
    ]
  }
}
