package import Text

extension JSONValue {
  package static func string(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  package static func number(_ number: Int?) -> JSONValue { number.map { .number($0) } ?? .null }

  /// The text of an object with long lists: each member begins a line, and so does each element of a list that is a
  /// member, so that the texts of two days can be compared line by line.
  package var lines: String {
    guard case .object(let members) = self else { return text }
    var out = "{"
    for (index, member) in members.enumerated() {
      out += (index == 0 ? "\n  " : ",\n  ") + Self.quoted(member.name) + ": "
      member.value.writeBlock(to: &out)
    }
    return out + "\n}\n"
  }

  private func writeBlock(to out: inout String) {
    guard case .array(let elements) = self, !elements.isEmpty else { return writeOnOneLine(to: &out) }
    for (index, element) in elements.enumerated() {
      out += index == 0 ? "[\n    " : ",\n    "
      element.writeOnOneLine(to: &out)
    }
    out += "\n  ]"
  }

  // As deep as the value was built, which no input decides.
  private func writeOnOneLine(to out: inout String) {
    switch self {
    case .null: out += "null"
    case .bool(let value): out += value ? "true" : "false"
    case .number(let number): out += String(number)
    case .string(let text): out += Self.quoted(text)
    case .array(let elements):
      out += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { out += ", " }
        element.writeOnOneLine(to: &out)
      }
      out += "]"
    case .object(let members):
      out += "{"
      for (index, member) in members.enumerated() {
        out += (index == 0 ? "" : ", ") + Self.quoted(member.name) + ": "
        member.value.writeOnOneLine(to: &out)
      }
      out += "}"
    }
  }
}
