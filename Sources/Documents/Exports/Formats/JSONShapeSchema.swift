package import Text

extension JSONObjectDescription {
  /// The JSON Schema (draft 2020-12) of the object: it has all of its members, and no others.
  package func schema(title: String) -> JSONValue {
    var definitions: [JSONValue.Member] = []
    var named: Set<String> = []
    for object in objects where named.insert(object.name).inserted {
      definitions.append(.init(object.name, object.definition))
    }
    let head: [JSONValue.Member] = [
      .init("$schema", "https://json-schema.org/draft/2020-12/schema"), .init("title", .string(title)), reference,
    ]
    return .object(head + [.init("$defs", .object(definitions))])
  }

  /// The object and all that are within it, each before those that it holds, some several times.
  package var objects: [JSONObjectDescription] { [self] + members.flatMap { $0.kind.objects } }

  fileprivate var reference: JSONValue.Member { .init("$ref", .string("#/$defs/\(name)")) }

  private var definition: JSONValue {
    let properties = members.map { member in
      let description = JSONValue.Member("description", .string(member.summary + "."))
      return JSONValue.Member(member.key, .object([description] + member.kind.schema))
    }
    return .object([
      .init("type", "object"), .init("description", .string(summary + ".")), .init("properties", .object(properties)),
      .init("required", .array(members.map { .string($0.key) })), .init("additionalProperties", .bool(false)),
    ])
  }
}

extension JSONKind {
  fileprivate var objects: [JSONObjectDescription] {
    switch self {
    case .object(let object): object.objects
    case .list(let kind), .map(let kind), .nullable(let kind): kind.objects
    case .text, .markdown, .day, .moment, .number, .flag, .choice: []
    }
  }

  /// The members that describe a value in a schema.
  fileprivate var schema: [JSONValue.Member] {
    switch self {
    case .text, .markdown: [.init("type", "string")]
    case .day: [.init("type", "string"), .init("format", "date"), .init("pattern", .string(Self.dayPattern + "$"))]
    case .moment:
      [.init("type", "string"), .init("format", "date-time"), .init("pattern", .string(Self.momentPattern))]
    case .number: [.init("type", "integer")]
    case .flag: [.init("type", "boolean")]
    case .choice(let words): [.init("enum", .array(words.map { .string($0) }))]
    case .list(let kind): [.init("type", "array"), .init("items", .object(kind.schema))]
    case .map(let kind): [.init("type", "object"), .init("additionalProperties", .object(kind.schema))]
    case .object(let object): [object.reference]
    case .nullable(let kind): [.init("anyOf", [.object(kind.schema), ["type": "null"]])]
    }
  }

  private static let dayPattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}"
  private static let momentPattern = dayPattern + "T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"
}
