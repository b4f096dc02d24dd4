/// The fields that a template may name, without their values: what templates are checked against and what is printed
/// for their authors.
@usableFromInline package struct FieldList: Sendable {
  /// One field's declaration.
  @usableFromInline package struct Entry: Sendable {
    package let name: String
    package let kind: FieldKind
    /// What the field says, for the authors of templates.
    package let sentence: String
  }

  private let storage: Storage

  /// A record of this list with its article, as messages say it: `an action item`.
  package var noun: String { storage.noun }
  /// The fields in the order of their declaration, which is the order of their slots.
  package var entries: [Entry] { storage.entries }

  @usableFromInline
  package init(_ noun: String, _ entries: [Entry]) {
    storage = Storage(noun, entries)
  }

  /// The slot of a name; nil where the list has no such field.
  func slot(of name: String) -> Int? {
    storage.slots[name]
  }

  /// What tells lists apart when a partial is read for several of them.
  var identity: ObjectIdentifier { ObjectIdentifier(storage) }

  /// Whether both lists have the same fields in the same slots, so that a template for one can read records of the
  /// other.
  func matches(_ other: FieldList) -> Bool {
    identity == other.identity || noun == other.noun && entries.map(\.name) == other.entries.map(\.name)
  }

  /// Shared by all copies, so that a list nested in many others costs one reference.
  private final class Storage: Sendable {
    let noun: String
    let entries: [Entry]
    let slots: [String: Int]

    init(_ noun: String, _ entries: [Entry]) {
      self.noun = noun
      self.entries = entries
      slots = Dictionary(entries.enumerated().map { ($1.name, $0) }) { _, second in
        preconditionFailure("\(noun) has the field '\(entries[second].name)' twice")
      }
    }
  }
}
