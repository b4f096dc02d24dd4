package import Diagnostics
package import Incidents
package import Records
import Text

/// `missing-site-id`: a site that is published has ids that do not change with its address.
enum MissingSiteID: ProjectRule {
  static let rule = Rule(
    "missing-site-id", .warning, .runbook,
    "A site with an address, or for the public, has an 'id' in the runbook's 'site'")

  static func findings(in project: CheckedProject) -> [Diagnostic] {
    let site = project.runbook.site
    guard site.baseURL != nil || site.audience == .public else { return [] }
    return findings(site, baseURL: nil, project.tree)
  }

  /// `baseURL` is the address that a build was given.
  static func findings(_ site: SiteSetting, baseURL: String?, _ tree: YAMLTree?) -> [Diagnostic] {
    // One that cannot be read is an error of its own.
    let written = tree?.root?.value(of: "site")?.value(of: "id")
    guard site.id == nil, written.map(\.saysNothing) ?? true else { return [] }
    let place = tree.map { $0.root?.key("site")?.place ?? SourcePlace($0.source) }
    let name = SiteIdentity(site, baseURL: baseURL).name
    // A host that is no id, such as that of IPv6, is none to keep.
    let kept = name.flatMap { SiteID.isValid($0) ? $0 : nil }
    let message =
      name == nil
      ? "the site has neither an 'id' nor an address, so the ids in its calendars are those of every such project: "
        + "who subscribes to two of them sees entries of one in place of the other's"
      : "the site has no 'id', so the ids in its feed, API and calendars follow from its address, and change with it"
    return [
      rule.finding(
        at: place ?? SourcePlace(file: "reviews/runbook.yaml"), message,
        suggestion: kept.map {
          "write 'site: { id: \($0) }' in the runbook, which keeps the ids of updates as they are"
        }
          ?? "write 'site: { id: NAME }' in the runbook, with a name that no other project has")
    ]
  }
}

extension YAMLNode {
  /// Whether it is a text of white space, or none.
  fileprivate var saysNothing: Bool { isEmpty || text.map { $0.allSatisfy(\.isWhitespace) } ?? false }
}

extension Findings {
  /// What is to be said of the ids that a build writes, for an address or without one.
  package static func ofSite(_ runbook: Runbook, baseURL: String?, _ tree: YAMLTree?) -> [Diagnostic] {
    return runbook.checks.weighed(MissingSiteID.rule) { MissingSiteID.findings(runbook.site, baseURL: baseURL, tree) }
  }
}
