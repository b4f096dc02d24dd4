import Text

/// The definitions of a schema: each kind of record once, however many keys hold one.
struct SchemaDefinitions {
  private(set) var members: [JSONValue.Member] = []
  private let rules: [String]
  /// The descriptions that have a definition, with its name.
  private var names: [RecordDescription: String] = [:]

  init(rules: [String]) {
    self.rules = rules
  }

  /// A reference to a record's definition, which is made where there is none.
  mutating func reference(to record: RecordDescription) -> JSONValue.Member {
    .init("$ref", .string("#/$defs/\(name(of: record))"))
  }

  private mutating func name(of record: RecordDescription) -> String {
    if let name = names[record] { return name }
    let words = record.name.split(separator: " ").drop { $0 == "a" || $0 == "an" }
    let name = words.joined(separator: "-")
    names[record] = name
    let index = members.count
    members.append(.init(name, .null))
    members[index].value = definition(of: record)
    return name
  }

  private mutating func definition(of record: RecordDescription) -> JSONValue {
    var properties: [JSONValue.Member] = []
    for field in record.fields {
      let schema = SchemaValue(field.kind, field.isRequired ? .required : .optional, rules: rules).members(&self)
      let sentences = [field.summary + ".", field.disclosure.words].compactMap(\.self).joined(separator: " ")
      properties.append(.init(field.key, .object([.init("description", .string(sentences))] + schema)))
    }
    var members: [JSONValue.Member] = [
      .init("type", "object"), .init("properties", .object(properties)),
      .init("patternProperties", ["^x-.": [:]]), .init("additionalProperties", false),
    ]
    let required = record.fields.filter(\.isRequired).map { JSONValue.string($0.key) }
    if !required.isEmpty { members.append(.init("required", .array(required))) }
    return .object(members)
  }
}
