/// One level of names: the document itself, or what a section around the tag is over.
struct Scope {
  enum Content {
    case record(FieldList)
    /// One text of a list, or the value that a section asked for.
    case element(FieldKind)
    /// What a name that was not found would have been: nothing inside can be judged.
    case unknown
  }

  let content: Content
  /// Whether it is one of several, so that `-first` and `-last` mean something.
  let isItem: Bool

  /// What tells scopes apart as far as names go.
  enum Identity: Hashable {
    case record(ObjectIdentifier, isItem: Bool)
    case element(String, isItem: Bool)
    case unknown
  }

  var identity: Identity {
    switch content {
    case .record(let list): .record(list.identity, isItem: isItem)
    case .element(let kind): .element(kind.noun, isItem: isItem)
    case .unknown: .unknown
    }
  }

  var list: FieldList? {
    guard case .record(let list) = content else { return nil }
    return list
  }
}

/// Where a value is found while rendering, settled when the template is loaded.
///
/// Frames count from the document (0) inward: each section over records or texts adds one.
enum Reference: Hashable, Sendable {
  case field(frame: Int, slot: Int)
  /// A field of a record in a record, by the slots on the way.
  case path(frame: Int, slots: [Int])
  /// One of a team's own keys.
  case key(frame: Int, slots: [Int], key: String)
  /// What the section is over, `{{.}}`.
  case element(frame: Int)
  case first(frame: Int)
  case last(frame: Int)
}
