import ArgumentParser
import Incidents
import Records

/// Words of a fixed set as arguments.
enum Choice {
  /// The word that is meant, such as `json` by `JSON`; one that is not clear is told with those that there are.
  static func read<Value>(_ text: String) throws -> Value
  where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    if let value: Value = TypedChoice.value(text) { return value }
    throw ValidationError(TypedChoice.objection(to: text, as: Value.self))
  }

  static func read<Value>(_ text: String) throws -> Value
  where Value: RawRepresentable & CaseIterable & WordsWithMeanings, Value.RawValue == String {
    if let value: Value = TypedChoice.value(text) { return value }
    throw ValidationError(TypedChoice.objection(to: text, as: Value.self))
  }

  /// Several words, joined by commas.
  static func list<Value>(_ text: String) throws -> [Value]
  where Value: RawRepresentable & CaseIterable & WordsWithMeanings, Value.RawValue == String {
    try Names.split(text).map { try read($0) }
  }

  /// What a shell offers.
  static func words<Value>(of type: Value.Type) -> CompletionKind
  where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    .list(Value.allCases.map(\.rawValue))
  }
}

/// Names as arguments: several in one, joined by commas.
enum Names {
  /// `a, b` as two names; the text itself where it holds no name.
  static func split(_ text: String) -> [String] {
    // Most are one name, and need no look at their characters.
    guard text.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 <= UInt8(ascii: " ") || $0 > 0x7F }) else {
      return [text]
    }
    let names = text.split(separator: ",").map { name in
      String(name.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
    return names.contains { !$0.isEmpty } ? names.filter { !$0.isEmpty } : [text]
  }
}
