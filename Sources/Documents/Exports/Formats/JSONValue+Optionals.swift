package import Text

extension JSONValue {
  package static func string(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  package static func number(_ number: Int?) -> JSONValue { number.map { .number($0) } ?? .null }
}
