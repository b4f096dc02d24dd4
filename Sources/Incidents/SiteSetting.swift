/// What the pages around the documents say of themselves, and who they are for.
package struct SiteSetting: Hashable, Sendable {
  package var title: String?
  /// Where the site will be served, for feeds and other places that need whole addresses.
  package var baseURL: String?
  /// Prose.
  package var footer: String?
  /// The edition that is built where nobody asks for another.
  package var audience: Visibility = .internal

  package init() {}
}
