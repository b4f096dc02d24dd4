package import Incidents
package import Output
package import Site

extension BuildSite {
  /// What the site is made of.
  package enum Format: Sendable {
    case pages
    /// Markdown for a docs site.
    case docs(DocsSite)
  }

  /// How a site is asked for.
  package struct Options: Sendable {
    /// Pages, or Markdown for a docs site.
    package var format = Format.pages
    /// Who the site is for.
    package var audience: Visibility
    /// The day as of which promises are overdue.
    package var asOf: CalendarDate
    /// Where the site will be served; nil where nobody said.
    package var baseURL: String?
    /// Whether one incident's error keeps everything from being published.
    package var isStrict: Bool

    /// Creates options; without a format they ask for pages.
    package init(
      format: Format = .pages, audience: Visibility, asOf: CalendarDate, baseURL: String?, isStrict: Bool = false
    ) {
      self.isStrict = isStrict
      self.format = format
      self.audience = audience
      self.asOf = asOf
      self.baseURL = baseURL
    }

    /// What all pages read of the runbook.
    var pages: RunbookUse { audience == .public ? .publicSite : .internalSite }

    /// The public has no business with the others.
    var sections: [SiteFrame.Section] {
      switch audience {
      case .public: [.incidents]
      case .internal: SiteFrame.Section.allCases
      }
    }
  }

  /// What a build hands on.
  package enum Step: Sendable {
    /// A file of the site.
    case file(OutputFile)
    /// Files of an earlier run that stay as they are.
    case kept([String])
    /// Nothing that was handed on so far counts.
    case restart
  }
}
