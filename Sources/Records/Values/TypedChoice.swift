import Diagnostics

/// Words of a fixed set as people type them at a command: in any case, cut short, or as others call them.
package enum TypedChoice {
  /// The word that is meant; nil where that is not clear.
  package static func value<Value>(_ text: String) -> Value?
  where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    value(text, meanings: [:], surmises: [])
  }

  /// The word that is meant, also by what others call it.
  package static func value<Value>(_ text: String) -> Value?
  where Value: RawRepresentable & CaseIterable & WordsWithMeanings, Value.RawValue == String {
    value(text, meanings: Value.meanings, surmises: Value.surmises)
  }

  /// What is told of a text that is none of the words: those that there are, and the nearest one.
  package static func objection<Value>(to text: String, as type: Value.Type) -> String
  where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    objection(to: text, as: type, meanings: [:])
  }

  package static func objection<Value>(to text: String, as type: Value.Type) -> String
  where Value: RawRepresentable & CaseIterable & WordsWithMeanings, Value.RawValue == String {
    objection(to: text, as: type, meanings: Value.meanings)
  }

  private static func value<Value>(_ text: String, meanings: [String: String], surmises: Set<String>) -> Value?
  where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    if let value = Value(rawValue: text) { return value }
    let letters = OtherWords.letters(of: text)
    guard !letters.isEmpty else { return nil }
    let words = Value.allCases.map(\.rawValue)
    if let word = words.first(where: { OtherWords.letters(of: $0) == letters }) { return Value(rawValue: word) }
    if let word = meanings[letters] { return surmises.contains(letters) ? nil : Value(rawValue: word) }
    let begun = words.filter { OtherWords.letters(of: $0).hasPrefix(letters) }
    return letters.count >= shortest && begun.count == 1 ? Value(rawValue: begun[0]) : nil
  }

  /// The fewest letters that stand for a longer word.
  private static let shortest = 3

  private static func objection<Value>(
    to text: String, as type: Value.Type, meanings: [String: String]
  ) -> String where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    let words = Value.allCases.map(\.rawValue)
    let known = meanings.keys.sorted()
    let near =
      meanings[OtherWords.letters(of: text)] ?? Suggestion.nearest(to: text, among: words)
      ?? Suggestion.nearest(to: text, among: known).flatMap { meanings[$0] }
    return "'\(text)' is none of \(words.joined(separator: ", "))" + (near.map { "; did you mean '\($0)'?" } ?? "")
  }
}
