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
    var bytes: [UInt8] = []
    JSONWriter.append(self, .indented, to: &bytes)
    bytes.append(0x0A)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the text on one line ended by LF, as in JSON Lines: without spaces, and with escapes for the characters that
  /// other readers take for line breaks.
  package func appendLine(to bytes: inout [UInt8]) {
    JSONWriter.append(self, .line, to: &bytes)
    bytes.append(0x0A)
  }

  /// A string with its quotes (RFC 8259, 7).
  package static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    JSONWriter.append(.string(text), .spaced, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
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
