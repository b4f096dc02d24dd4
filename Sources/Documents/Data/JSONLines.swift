package import Diagnostics

extension JSONValue {
  package static func string(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  package static func number(_ number: Int?) -> JSONValue { number.map { .number($0) } ?? .null }

  /// The text of an object with long lists: each member begins a line, and so does each element of a list that is a
  /// member, so that the texts of two days can be compared line by line.
  package var lines: String {
    guard case .object(let members) = self else { return text }
    let lines = members.map { "  \(Self.quoted($0.name)): \($0.value.block)" }
    return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
  }

  private var block: String {
    guard case .array(let elements) = self, !elements.isEmpty else { return compact }
    return "[\n" + elements.map { "    \($0.compact)" }.joined(separator: ",\n") + "\n  ]"
  }

  /// On one line. As deep as the value was built, which no input decides.
  private var compact: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let number): String(number)
    case .string(let text): Self.quoted(text)
    case .array(let elements): "[" + elements.map(\.compact).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { "\(Self.quoted($0.name)): \($0.value.compact)" }.joined(separator: ", ") + "}"
    }
  }
}
