import Diagnostics

/// Finds names in the scopes around a tag: the innermost that declares a name has it, empty or not.
struct NameResolver {
  struct Found {
    let reference: Reference
    let kind: FieldKind
    /// One of a team's own keys, which holds a text or a list of texts.
    var isOwnKey = false
  }

  enum Outcome {
    case found(Found)
    /// Inside a section whose own name is wrong: said once is enough.
    case unknowable
    case missing(message: String, suggestion: String?, note: String?)
  }

  /// The document first, the innermost section last.
  let scopes: [Scope]

  func resolve(_ name: String) -> Outcome {
    switch name {
    case ".": return element()
    case "-first": return item(name) { .first(frame: $0) }
    case "-last": return item(name) { .last(frame: $0) }
    default: break
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first else { return missing(name) }
    for (frame, scope) in scopes.enumerated().reversed() {
      switch scope.content {
      case .unknown: return .unknowable
      case .element: continue
      case .record(let list):
        guard let slot = list.slot(of: first) else { continue }
        return follow(parts, from: frame, list, slot)
      }
    }
    return missing(first)
  }

  private func element() -> Outcome {
    let frame = scopes.count - 1
    switch scopes[frame].content {
    case .unknown: return .unknowable
    case .element(let kind): return .found(Found(reference: .element(frame: frame), kind: kind))
    case .record(let list): return .found(Found(reference: .element(frame: frame), kind: .record(list)))
    }
  }

  private func item(_ name: String, _ reference: (Int) -> Reference) -> Outcome {
    for (frame, scope) in scopes.enumerated().reversed() {
      if case .unknown = scope.content { return .unknowable }
      if scope.isItem { return .found(Found(reference: reference(frame), kind: .flag)) }
    }
    return .missing(
      message: "'\(name)' stands outside of any list", suggestion: "use it in a section over a list", note: nil)
  }

  /// Follows a dotted name from the field its first part names.
  private func follow(_ parts: [String], from frame: Int, _ list: FieldList, _ slot: Int) -> Outcome {
    var slots = [slot]
    var kind = list.entries[slot].kind
    for (index, part) in parts.enumerated().dropFirst() {
      let path = parts[..<index].joined(separator: ".")
      switch kind {
      case .record(let inner):
        guard let next = inner.slot(of: part) else { return missing(part, in: inner) }
        slots.append(next)
        kind = inner.entries[next].kind
      case .keys:
        let key = parts[index...].joined(separator: ".")
        return .found(
          Found(reference: .key(frame: frame, slots: slots, key: key), kind: .texts, isOwnKey: true))
      case .list:
        return .missing(
          message: "'\(path)' is a list, whose records have the fields", suggestion: "open it with {{#\(path)}}",
          note: nil)
      default:
        return .missing(
          message: "'\(path)' is \(kind.noun) and has no '\(part)'", suggestion: "write '\(path)' alone", note: nil)
      }
    }
    let reference: Reference = slots.count == 1 ? .field(frame: frame, slot: slot) : .path(frame: frame, slots: slots)
    return .found(Found(reference: reference, kind: kind))
  }

  // MARK: Names that are nowhere

  private func missing(_ part: String, in list: FieldList) -> Outcome {
    .missing(
      message: "\(list.noun) has no '\(part)'",
      suggestion: Suggestion.didYouMean(part, among: list.entries.map(\.name)), note: nil)
  }

  /// The message names the innermost record; what is near may be in it, further out, or one section further in.
  private func missing(_ name: String) -> Outcome {
    let lists = scopes.reversed().compactMap(\.list)
    guard let inner = lists.first else { return .unknowable }
    let message = "\(inner.noun) has no '\(name)'"
    for list in lists {
      guard let near = Suggestion.nearest(to: name, among: list.entries.map(\.name)) else { continue }
      let isOuter = list.identity != inner.identity
      return .missing(
        message: message, suggestion: "did you mean '\(near)'?",
        note: isOuter ? "'\(near)' belongs to \(list.noun), further out" : nil)
    }
    for list in lists {
      for entry in list.entries {
        guard let nested = entry.kind.fields, nested.slot(of: name) != nil else { continue }
        return .missing(
          message: message, suggestion: nil,
          note: "\(nested.noun) has '\(name)', inside {{#\(entry.name)}}")
      }
    }
    return .missing(message: message, suggestion: nil, note: nil)
  }
}

extension FieldKind {
  /// The fields of a record or of a list's records.
  var fields: FieldList? {
    switch self {
    case .record(let list), .list(let list): list
    default: nil
    }
  }
}
