/// What the pages around the documents say of themselves, and who they are for.
package struct SiteSetting: Hashable, Sendable {
  package var title: String?
  /// What ids in feeds, in answers for programs and in calendars begin with, for as long as the project lives.
  package var id: String?
  /// Where the site will be served, for feeds and other places that need whole addresses.
  package var baseURL: String?
  package var footer = SiteFooter()
  /// The edition that is built where nobody asks for another.
  package var audience: Visibility = .internal

  package init() {}
}

/// What is shown at the foot of each page, by audience.
package struct SiteFooter: Hashable, Sendable {
  package var `internal`: MarkdownText?
  package var `public`: MarkdownText?

  package init() {}

  /// The same for both.
  package init(_ text: MarkdownText) {
    self.internal = text
    self.public = text
  }
}
