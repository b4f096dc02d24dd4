import Documents
import Incidents
package import Markdown

/// A page of a docs site: Markdown with front matter.
package struct DocsPage: Sendable {
  private let frontMatter: FrontMatter
  private let body: String

  package init(_ frontMatter: FrontMatter, _ document: PortableDocument) {
    self.frontMatter = frontMatter
    body = document.markdown
  }

  package var text: String { "\(frontMatter.text)\n\(body)" }

  /// The page that lists all incidents, the latest first.
  package init(listing entries: [IncidentEntry], in frame: SiteFrame, for site: DocsSite) {
    frontMatter = FrontMatter(title: frame.name, for: site)
    let heading = site == .general ? "# \(PortableText.escaped(frame.name))\n\n" : ""
    let maintenance = MaintenanceList(entries)
    let entries = entries.filter { $0.maintenance == nil }
    let rows = entries.sorted(by: IncidentEntry.isBefore).map { Self.row($0, site) }
    let header = ["| Incident | Severity | Status | Began (UTC) | Lasted |", "| --- | --- | --- | --- | --- |"]
    let table = entries.isEmpty ? ["There are no incidents."] : header + rows
    let others = frame.sections.filter { $0 != .incidents }.map { "[\($0.rawValue)](\(site.source(ofPage: $0.path)))" }
    let links = others.isEmpty ? "" : others.joined(separator: ", ") + "\n\n"
    body = heading + links + (table + Self.table(of: maintenance, site)).map { $0 + "\n" }.joined()
  }

  /// The maintenance in a table of its own; nothing without any.
  private static func table(of list: MaintenanceList, _ site: DocsSite) -> [String] {
    guard !list.isEmpty else { return [] }
    let rows = MaintenanceRow.all(list.current + list.past, root: "").map { row in
      let link = "[\(row.entry.id): \(PortableText.escaped(row.entry.title))](\(site.source(ofPage: row.entry.path)))"
      let status = [row.entry.statusLabel, row.late].compactMap(\.self).joined(separator: ", ")
      return "| " + [link, status, row.planned.when ?? "", row.planned.took ?? ""].joined(separator: " | ") + " |"
    }
    return [
      "", "## \(MaintenancePage.title)", "", "| Maintenance | Status | Scheduled | Took |", "| --- | --- | --- | --- |",
    ]
      + rows
  }

  private static func row(_ entry: IncidentEntry, _ site: DocsSite) -> String {
    let link = "[\(entry.id): \(PortableText.escaped(entry.title))](\(site.source(ofPage: entry.path)))"
    let cells = [
      link, PortableText.escaped(entry.severity.label), entry.statusLabel,
      entry.began?.dateAndClock ?? entry.day?.description ?? "",
      entry.total ?? "",
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }
}
