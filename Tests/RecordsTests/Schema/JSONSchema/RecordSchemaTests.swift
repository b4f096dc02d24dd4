import Testing
import Text

@testable import Records

/// The schema has the keys of the reader's lists, with what they say of themselves.
struct RecordSchemaTests {
  private func object(_ value: JSONValue?) -> [String: JSONValue] {
    guard case .object(let members) = value else { return [:] }
    return Dictionary(members.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  @Test(arguments: [
    (RecordSchema.incident, "incident", RecordKeys.incident),
    (.timeline, "row-of-the-timeline", RecordKeys.row), (.actions, "action-item", RecordKeys.action),
    (.runbook, "runbook", RecordKeys.runbook),
  ])
  func holdsEveryKeyWithItsSentence(schema: RecordSchema, name: String, record: RecordDescription) {
    let definition = object(object(object(schema.schema(rules: []))["$defs"])[name])
    let properties = object(definition["properties"])
    #expect(Set(properties.keys) == Set(record.fields.map(\.key)))
    for field in record.fields {
      let sentences = [field.summary + ".", field.disclosure.words].compactMap(\.self).joined(separator: " ")
      #expect(object(properties[field.key])["description"] == .string(sentences), "\(field.key)")
    }
    #expect(definition["additionalProperties"] == .bool(false))
    let required = record.fields.filter(\.isRequired).map { JSONValue.string($0.key) }
    #expect(definition["required"] == (required.isEmpty ? nil : .array(required)))
  }

  @Test func everyReferenceLeadsToADefinition() throws {
    for schema in RecordSchema.allCases {
      let text = schema.schema(rules: ["missing-kind"]).text
      let names = Set(object(object(schema.schema(rules: []))["$defs"]).keys)
      for match in text.matches(of: #/"\$ref": "#/\$defs/([^"]+)"/#) { #expect(names.contains(String(match.output.1))) }
    }
  }

  /// Of two records of one name in a schema, an editor would see only one.
  @Test(arguments: RecordSchema.allCases)
  func namesEachDefinitionOnce(schema: RecordSchema) throws {
    guard case .object(let members) = schema.schema(rules: []),
      case .object(let definitions) = try #require(members.last).value
    else { throw CancellationError() }
    #expect(Set(definitions.map(\.name)).count == definitions.count)
    #expect(definitions.count > 0)
  }

  @Test func theFormOfAnActionItemHasNoID() {
    let definitions = object(object(RecordSchema.runbook.schema(rules: []))["$defs"])
    #expect(object(definitions["action-item"])["required"] == .array(["action"]))
  }
}
