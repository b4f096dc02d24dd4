/// A key of a record: declared once, it reads, checks, describes and documents.
///
/// A class, since fields are looked up for every key of every record: one reference is counted then, and not one for
/// each member.
final class Field<Record>: Sendable {
  let description: FieldDescription
  let isRequired: Bool
  /// Puts the node's value into the record; false where it could not be read.
  let read: @Sendable (YAMLNode, inout Record, inout Reading) -> Bool

  var key: String { description.key }

  /// Whether a record can do without the key.
  enum Presence {
    case required, optional
  }

  init<Value>(
    _ key: String, _ value: ValueKind<Value>, _ presence: Presence, _ summary: String,
    store: @escaping @Sendable (inout Record, Value) -> Void
  ) {
    description = FieldDescription(
      key: key, kind: value.kind, isRequired: presence == .required, summary: summary)
    isRequired = description.isRequired
    read = { node, record, reading in
      guard let found = value.read(node, &reading) else { return false }
      store(&record, found)
      return true
    }
  }

  /// A key that a record can do without.
  convenience init<Value>(
    _ key: String, _ value: ValueKind<Value>, _ summary: String,
    store: @escaping @Sendable (inout Record, Value) -> Void
  ) {
    self.init(key, value, .optional, summary, store: store)
  }

  private init(
    _ description: FieldDescription,
    _ read: @escaping @Sendable (YAMLNode, inout Record, inout Reading) -> Bool
  ) {
    self.description = description
    isRequired = description.isRequired
    self.read = read
  }

  /// The same key with what the public edition holds of it.
  func disclosed(_ disclosure: Disclosure) -> Field {
    var description = description
    description.disclosure = disclosure
    return Field(description, read)
  }

  /// The same key with what is said where it is missing.
  func missing(since reason: String) -> Field {
    var description = description
    description.whyMissing = reason
    return Field(description, read)
  }

  /// The same key where a record can do without it: a form of a record leaves out what a record has.
  var optional: Field {
    var description = description
    description.isRequired = false
    return Field(description, read)
  }
}
