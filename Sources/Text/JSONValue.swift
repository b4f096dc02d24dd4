/// A value of JSON (RFC 8259) whose members keep their order, so that the same value gives the same bytes.
package indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A name with its value.
  package struct Member: Hashable, Sendable {
    /// The name as text, without escapes.
    package var name: String
    /// The value of any kind.
    package var value: JSONValue

    /// Creates a member of an object.
    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The text, indented by two spaces a level and ended by LF.
  package var text: String {
    var out = ""
    write(to: &out, indent: "\n")
    return out + "\n"
  }

  /// The text on one line ended by LF, as in JSON Lines: without spaces, and with escapes for the characters that other
  /// readers take for line breaks.
  package var line: String {
    var out = ""
    writeLine(to: &out)
    return out + "\n"
  }

  private func writeLine(to out: inout String) {
    switch self {
    case .array(let items):
      for (index, item) in items.enumerated() {
        out += index == 0 ? "[" : ","
        item.writeLine(to: &out)
      }
      out += items.isEmpty ? "[]" : "]"
    case .object(let members):
      for (index, member) in members.enumerated() {
        out += (index == 0 ? "{" : ",") + Self.quotedInLine(member.name) + ": "
        member.value.writeLine(to: &out)
      }
      out += members.isEmpty ? "{}" : "}"
    case .string(let text): out += Self.quotedInLine(text)
    case .null, .bool, .number: write(to: &out, indent: "")
    }
  }

  /// NEL, LINE SEPARATOR and PARAGRAPH SEPARATOR end a line in YAML 1.1 (5.4); U+FEFF may be taken for a byte order mark.
  private static func quotedInLine(_ text: String) -> String {
    var out = ""
    for scalar in quoted(text).unicodeScalars {
      switch scalar.value {
      case 0x85: out += "\\u0085"
      case 0x2028: out += "\\u2028"
      case 0x2029: out += "\\u2029"
      case 0xFEFF: out += "\\uFEFF"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  // As deep as the value was built, which no input decides.
  private func write(to out: inout String, indent: String) {
    switch self {
    case .null: out += "null"
    case .bool(let value): out += value ? "true" : "false"
    case .number(let value): out += String(value)
    case .string(let value): out += Self.quoted(value)
    case .array(let items):
      guard !items.isEmpty else { return out += "[]" }
      for (index, item) in items.enumerated() {
        out += (index == 0 ? "[" : ",") + indent + "  "
        item.write(to: &out, indent: indent + "  ")
      }
      out += indent + "]"
    case .object(let members):
      guard !members.isEmpty else { return out += "{}" }
      for (index, member) in members.enumerated() {
        out += (index == 0 ? "{" : ",") + indent + "  " + Self.quoted(member.name) + ": "
        member.value.write(to: &out, indent: indent + "  ")
      }
      out += indent + "}"
    }
  }

  /// A string with its quotes (RFC 8259, 7).
  package static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: isEscaped) else { return "\"\(text)\"" }
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\u{0}"..."\u{1F}", "\u{7F}":
        out += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  /// Creates a string.
  package init(stringLiteral value: String) { self = .string(value) }
  /// Creates a number.
  package init(integerLiteral value: Int) { self = .number(value) }
  /// Creates `true` or `false`.
  package init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSONValue: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  /// Creates an array.
  package init(arrayLiteral items: JSONValue...) { self = .array(items) }
  /// Creates an object whose members keep their order.
  package init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { Member($0.0, $0.1) })
  }
}
