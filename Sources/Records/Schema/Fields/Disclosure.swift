/// From when on the public edition of a public incident holds what a key says.
///
/// Declared with the key, `never` where nothing is declared. The edition itself is made by `Edition`; a test compares both
/// with what the files of a site hold.
package enum Disclosure: String, Comparable, CaseIterable, Sendable {
  /// While the incident runs, too.
  case always
  /// Once `notice` is `published`, or the review is.
  case notice
  /// Once `review.state` is `published`.
  case review
  case never

  package static func < (a: Disclosure, b: Disclosure) -> Bool { a.place < b.place }

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// What an editor shows behind a key's description; nil for a key that stays inside.
  package var words: String? {
    switch self {
    case .always: "Public."
    case .notice: "Public once the notice is published."
    case .review: "Public once the review is published."
    case .never: nil
    }
  }
}
