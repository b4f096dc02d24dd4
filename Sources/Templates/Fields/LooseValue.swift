/// Data without a declared shape, as the Mustache specification describes it: names are looked up outward while
/// rendering, and one that is nowhere is empty.
package indirect enum LooseValue: Sendable {
  case null
  case flag(Bool)
  case text(String)
  case list([LooseValue])
  case object([String: LooseValue])

  /// Null, false and the empty list are false; all else is true, the empty text too.
  var isTruthy: Bool {
    switch self {
    case .null: false
    case .flag(let flag): flag
    case .text, .object: true
    case .list(let items): !items.isEmpty
    }
  }

  /// How it is shown as a value.
  var text: String {
    switch self {
    case .text(let text): text
    case .flag(let flag): flag ? "true" : "false"
    case .null, .list, .object: ""
    }
  }

  /// The value under a key; nil where this is no object or has no such key.
  subscript(key: String) -> LooseValue? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }
}
