/// A field's content at the moment it is used.
@usableFromInline
enum Value: Sendable {
  /// Of the kinds text, prose and url.
  case text(String)
  /// HTML in UTF-8.
  case markup([UInt8])
  /// The same, of a large page.
  case parts([[UInt8]])
  case flag(Bool)
  case texts([String])
  case records(Rows)
  case keys([String: [String]])

  /// Whether a section over it is shown.
  var isTruthy: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .markup(let html): !html.isEmpty
    case .parts(let parts): !parts.allSatisfy(\.isEmpty)
    case .flag(let flag): flag
    case .texts(let texts): !texts.isEmpty
    case .records(let rows): rows.count > 0
    case .keys(let keys): !keys.isEmpty
    }
  }
}
