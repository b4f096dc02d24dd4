import Incidents
import Text

/// The members of an object of JSON for programs, each declared once: what is written, its schema and its documentation
/// are made from the same list.
struct JSONShape<Model>: Sendable {
  let description: JSONObjectDescription
  private let members: [JSONMember<Model>]

  /// `name` is that of the definition in the schema; `summary` says what the object is, without its full stop.
  init(_ name: String, _ summary: String, _ members: [JSONMember<Model>]) {
    self.members = members
    description = JSONObjectDescription(name: name, summary: summary, members: members.map(\.description))
  }

  /// The object of a model, with all of its members in their order.
  func value(_ model: Model) -> JSONValue {
    .object(members.map { JSONValue.Member($0.description.key, $0.value(model)) })
  }
}

/// A member of an object of JSON, with its value.
struct JSONMember<Model>: Sendable {
  let description: JSONMemberDescription
  let value: @Sendable (Model) -> JSONValue

  private init(_ key: String, _ kind: JSONKind, _ summary: String, _ value: @escaping @Sendable (Model) -> JSONValue) {
    description = JSONMemberDescription(key: key, kind: kind, summary: summary)
    self.value = value
  }

  private static func optional<Value>(
    _ key: String, _ kind: JSONKind, _ summary: String, _ find: @escaping @Sendable (Model) -> Value?,
    _ write: @escaping @Sendable (Value) -> JSONValue
  ) -> Self {
    Self(key, .nullable(kind), summary) { find($0).map(write) ?? .null }
  }

  // MARK: Kinds of members

  static func text(_ key: String, _ summary: String, _ find: @escaping @Sendable (Model) -> String) -> Self {
    Self(key, .text, summary) { .string(find($0)) }
  }

  /// A text that may be missing.
  static func someText(_ key: String, _ summary: String, _ find: @escaping @Sendable (Model) -> String?) -> Self {
    optional(key, .text, summary, find) { .string($0) }
  }

  static func markdown(_ key: String, _ summary: String, _ find: @escaping @Sendable (Model) -> MarkdownText) -> Self {
    Self(key, .markdown, summary) { .string(find($0).source) }
  }

  /// Markdown that may be missing; an empty one is.
  static func someMarkdown(
    _ key: String, _ summary: String, _ find: @escaping @Sendable (Model) -> MarkdownText?
  ) -> Self {
    optional(key, .markdown, summary, { find($0).flatMap { $0.isEmpty ? nil : $0 } }) { .string($0.source) }
  }

  static func texts(_ key: String, _ summary: String, _ find: @escaping @Sendable (Model) -> [String]) -> Self {
    Self(key, .list(.text), summary) { .array(find($0).map { .string($0) }) }
  }

  static func flag(_ key: String, _ summary: String, _ find: @escaping @Sendable (Model) -> Bool) -> Self {
    Self(key, .flag, summary) { .bool(find($0)) }
  }

  /// A truth value that may be missing.
  static func someFlag(_ key: String, _ summary: String, _ find: @escaping @Sendable (Model) -> Bool?) -> Self {
    optional(key, .flag, summary, find) { .bool($0) }
  }

  static func number(_ key: String, _ summary: String, _ find: @escaping @Sendable (Model) -> Int) -> Self {
    Self(key, .number, summary) { .number(find($0)) }
  }

  /// A number that may be missing.
  static func someNumber(_ key: String, _ summary: String, _ find: @escaping @Sendable (Model) -> Int?) -> Self {
    optional(key, .number, summary, find) { .number($0) }
  }

  /// A day that may be missing.
  static func someDay(
    _ key: String, _ summary: String, _ find: @escaping @Sendable (Model) -> CalendarDate?
  ) -> Self {
    optional(key, .day, summary, find) { .string($0.description) }
  }

  static func moment(_ key: String, _ summary: String, _ find: @escaping @Sendable (Model) -> Instant) -> Self {
    Self(key, .moment, summary) { .string(find($0).timestamp) }
  }

  /// A moment that may be missing.
  static func someMoment(_ key: String, _ summary: String, _ find: @escaping @Sendable (Model) -> Instant?) -> Self {
    optional(key, .moment, summary, find) { .string($0.timestamp) }
  }

  /// One of the words of a type.
  static func choice<Word: RawRepresentable & CaseIterable & Sendable>(
    _ key: String, _ summary: String, _ find: @escaping @Sendable (Model) -> Word
  ) -> Self where Word.RawValue == String {
    Self(key, .choice(Word.allCases.map(\.rawValue)), summary) { .string(find($0).rawValue) }
  }

  /// One of the words of a type, or none.
  static func someChoice<Word: RawRepresentable & CaseIterable & Sendable>(
    _ key: String, _ summary: String, _ find: @escaping @Sendable (Model) -> Word?
  ) -> Self where Word.RawValue == String {
    optional(key, .choice(Word.allCases.map(\.rawValue)), summary, find) { .string($0.rawValue) }
  }

  /// Any number of the words of a type.
  static func choices<Word: RawRepresentable & CaseIterable & Sendable>(
    _ key: String, _ summary: String, _ find: @escaping @Sendable (Model) -> [Word]
  ) -> Self where Word.RawValue == String {
    Self(key, .list(.choice(Word.allCases.map(\.rawValue))), summary) {
      .array(find($0).map { .string($0.rawValue) })
    }
  }

  /// The only word that there is.
  static func constant(_ key: String, _ summary: String, _ word: String) -> Self {
    Self(key, .choice([word]), summary) { _ in .string(word) }
  }

  static func object<Inner>(
    _ key: String, _ summary: String, _ shape: JSONShape<Inner>, _ find: @escaping @Sendable (Model) -> Inner
  ) -> Self {
    Self(key, .object(shape.description), summary) { shape.value(find($0)) }
  }

  /// An object that may be missing.
  static func someObject<Inner>(
    _ key: String, _ summary: String, _ shape: JSONShape<Inner>, _ find: @escaping @Sendable (Model) -> Inner?
  ) -> Self {
    optional(key, .object(shape.description), summary, find) { shape.value($0) }
  }

  static func list<Inner>(
    _ key: String, _ summary: String, _ shape: JSONShape<Inner>, _ find: @escaping @Sendable (Model) -> [Inner]
  ) -> Self {
    Self(key, .list(.object(shape.description)), summary) { .array(find($0).map(shape.value)) }
  }

  /// Names that authors choose, in the order of the names, each with a value.
  static func map<Inner>(
    _ key: String, _ summary: String, _ kind: JSONKind, _ find: @escaping @Sendable (Model) -> [String: Inner],
    _ write: @escaping @Sendable (Inner) -> JSONValue
  ) -> Self {
    Self(key, .map(kind), summary) { model in
      .object(find(model).sorted { $0.key < $1.key }.map { .init($0.key, write($0.value)) })
    }
  }
}

/// What a value of JSON may be.
package indirect enum JSONKind: Hashable, Sendable {
  case text
  /// An author's Markdown, as a text.
  case markdown
  /// `2025-12-01`.
  case day
  /// `2025-11-27T14:05:00Z`.
  case moment
  /// A whole number.
  case number
  case flag
  /// One of these words.
  case choice([String])
  case list(JSONKind)
  /// From names that authors choose to values.
  case map(JSONKind)
  case object(JSONObjectDescription)
  case nullable(JSONKind)
}

/// An object of JSON by its members.
package struct JSONObjectDescription: Hashable, Sendable {
  /// Unique within a schema: `five_whys`.
  package let name: String
  /// What it is, without its full stop.
  package let summary: String
  package let members: [JSONMemberDescription]
}

/// A member of an object of JSON.
package struct JSONMemberDescription: Hashable, Sendable {
  package let key: String
  package let kind: JSONKind
  /// What it says, without its full stop.
  package let summary: String
}
