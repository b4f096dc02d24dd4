/// What a tag turns out to be about, once its name is resolved.
enum TagMeaning {
  /// Text, a partial, or a tag whose problem has been reported.
  case none
  case value(Reference, FieldKind)
  case section(Reference, FieldKind)

  /// Whether a section over it can be shown more than once.
  var repeats: Bool {
    guard case .section(_, let kind) = self else { return false }
    switch kind {
    case .list, .texts, .proses: return true
    default: return false
    }
  }
}

extension FieldKind {
  /// What a section over this kind adds to the scopes; nil where names mean the same inside.
  var scope: Scope? {
    switch self {
    case .flag, .keys: nil
    case .text, .prose, .url, .markup: Scope(content: .element(self), isItem: false)
    case .texts: Scope(content: .element(.text), isItem: true)
    case .proses: Scope(content: .element(.prose), isItem: true)
    case .record(let list): Scope(content: .record(list), isItem: false)
    case .list(let list): Scope(content: .record(list), isItem: true)
    }
  }
}
