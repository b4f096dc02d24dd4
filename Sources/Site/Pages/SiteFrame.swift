package import Incidents

/// What all pages of a site share: its name, its sections, who it is for.
package struct SiteFrame: Sendable {
  /// A part of the site that every page leads to.
  package enum Section: String, CaseIterable, Sendable {
    case incidents = "Incidents"
    case actions = "Actions"
    case insights = "Insights"
    case runbook = "Runbook"

    /// The path of its page from the site's root.
    package var path: String {
      switch self {
      case .incidents: "index.html"
      case .actions: "actions/index.html"
      case .insights: "insights/index.html"
      case .runbook: "runbook/index.html"
      }
    }
  }

  /// What the site is called.
  package let name: String
  package let isPublic: Bool
  /// In the order of the navigation.
  package var sections: [Section]
  /// What stands below every page, as HTML that was made here; empty where there is nothing.
  package let footer: String
  /// Where the site will be served, with a slash at its end; nil where nobody said.
  package let baseURL: String?
  /// What the ids of everything that programs read begin with.
  package let identity: SiteIdentity
  /// The day as of which the site is built: it stands for what has no time in the records, such as a feed without
  /// entries.
  package let day: CalendarDate
  /// What a link to a known incident on the runbook's page ends in: `#incident-disk-full`, by the known incident's id.
  /// None where the site has no such page.
  package var knownIncidents: [String: String] = [:]

  package init(
    _ setting: SiteSetting, isPublic: Bool, sections: [Section], footer: String, baseURL: String?,
    day: CalendarDate
  ) {
    name = setting.title ?? (isPublic ? "Status" : "Incidents")
    self.isPublic = isPublic
    self.sections = sections
    self.footer = footer
    self.baseURL = baseURL
    identity = SiteIdentity(setting, baseURL: baseURL)
    self.day = day
  }

  /// The feed's path from the site's root.
  package static let feed = "feed.atom"
  /// The script of all pages, by its path from the site's root.
  package static let script = "assets/site.js"
  /// The style sheet of all pages, likewise.
  package static let style = "assets/site.css"
}

/// A page's place in a site, from which its links to the other pages follow.
package struct SitePlace: Sendable {
  package let frame: SiteFrame
  /// The page's path from the site's root.
  package let path: String
  /// The section that the page belongs to.
  package let section: SiteFrame.Section?
  /// The way from the page's folder to the site's root: empty, `../`, `../../`.
  package let root: String

  package init(_ frame: SiteFrame, path: String, section: SiteFrame.Section?) {
    self.frame = frame
    self.path = path
    self.section = section
    root = String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// The page's whole address, where the site's is known. A folder's index goes by the folder's name.
  var address: String? {
    let shown = path.hasSuffix("/index.html") || path == "index.html" ? path.dropLast("index.html".count) : path[...]
    return frame.baseURL.map { $0 + shown }
  }
}
