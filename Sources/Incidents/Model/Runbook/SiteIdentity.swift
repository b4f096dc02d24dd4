package import Text

/// What a project's ids begin with wherever other programs keep them: entries of its feed, answers of its API, events
/// of its calendars.
///
/// A program that meets an unknown id shows something new, so ids have to last (RFC 4287 4.2.6, RFC 5545 3.8.4.7), and
/// they have to differ between projects. `id` of the runbook's `site` does both. Without it the host of the site's
/// address is what projects differ by, and ids change with it.
package struct SiteIdentity: Hashable, Sendable {
  /// A name that no other project has; nil where the project has neither an id nor an address.
  package let name: String?
  /// Where the site's feed is served, which is the feed's id without `id`.
  private let feedAddress: String?

  /// - Parameters:
  ///   - setting: `site` of the runbook: its `base_url` precedes `baseURL`, so that a build for another address, such as
  ///     that of a preview, has the same ids.
  ///   - baseURL: The address that the run was given.
  package init(_ setting: SiteSetting, baseURL: String? = nil) {
    let address = setting.baseURL ?? baseURL
    name = setting.id ?? address.flatMap(WebAddress.init(_:))?.host
    feedAddress = setting.id == nil ? address.map { $0.hasSuffix("/") ? $0 : $0 + "/" } : nil
  }

  /// The id of something in a feed, as a `tag` URI (RFC 4151); nil where there is no name.
  ///
  /// The year is part of the id forever: it is that of a moment that does not change.
  package func tag(_ path: String, since year: Int) -> String? {
    name.map { "tag:\($0),\(year):\(path)" }
  }

  /// The id of the feed at `path` itself, which differs by edition.
  package func feed(at path: String, for audience: Visibility) -> String? {
    feedAddress.map { $0 + path } ?? tag("feed/\(audience.rawValue)", since: Self.firstYear)
  }

  /// The UID of an event or to-do of a calendar: `INC-42/A1.actions.status.example.org`.
  package func uid(_ item: String) -> String { "\(item).\(name ?? "pir")" }

  /// The year in which projects were given ids.
  private static let firstYear = 2026
}
