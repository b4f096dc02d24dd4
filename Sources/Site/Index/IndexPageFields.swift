import Documents
import Incidents
package import Templates

/// The fields that `pages/index.html` may use.
package enum IndexPageFields {
  package static var list: FieldList { shape.list }
  package static let template = "pages/index.html"

  static let shape = Shape<IndexPage>(
    "a list of incidents",
    [
      .text("heading", "The site's name, or what is shown: `Incidents of builder`, `Incidents of 2026`") { $0.heading },
      .flag("filter", "Whether this is a choice or a period, and not the front page") { !$0.isFront },
      .url("home", "The list of all") { $0.root + SiteFrame.Section.incidents.path },
      .record("banner", "How the whole service does; nothing where a choice is shown", banner) { $0.banner },
      .list("active", "The incidents that go on, on the front page", active) { page in
        page.active.map { IndexPage.Row($0, root: page.root) }
      },
      .record(
        "maintenance", "Scheduled maintenance; nothing where there never was any, and where a choice is shown",
        MaintenancePageFields.part
      ) { page in
        !page.isFront || page.index.maintenance.isEmpty
          ? nil : MaintenancePageFields.Part(list: page.index.maintenance, root: page.root)
      },
      .text("more_active", "How many more go on, where there are very many: `12 more`; empty for none") { page in
        page.moreActive == 0 ? nil : "\(page.moreActive) more"
      },
      .url("active_url", "The page of all that go on; empty without such a page") { page in
        page.index.filters[.state]?.first { $0.value == "active" }.map { page.root + $0.path }
      },
      .list(
        "component_groups",
        "The components by their groups, on the front page: those of the runbook, in the public edition without any those "
          + "of the incidents", componentGroup
      ) { page in
        page.componentGroups.map { ComponentGroup(group: $0, page: page) }
      },
      .list("components", "The same without their groups", component) { page in
        page.componentGroups.flatMap { ComponentGroup(group: $0, page: page).components }
      },
      .flag("has_incidents", "Whether there is any incident") { !$0.index.entries.isEmpty },
      .text("list_heading", "What stands above the list: `All incidents`, `3 of 12 incidents`") { $0.listHeading },
      .text("empty", "What is said where there is none") { page in
        page.place.frame.isPublic ? "No incident has been published." : "No incident has been recorded."
      },
      .list("filters", "The choices, by what is chosen", filterGroup) { $0.filters },
      .flag("newest", "Whether only the newest incidents of a longer list are shown") { $0.isNewestPart },
      .list("periods", "The years or months of a long list, each with a page of its own", period) { $0.periods },
      .record("older", "The page that goes on where this one ends", period) { $0.older },
      .text("whole", "What the incidents are called that a period of a choice is part of") { $0.whole?.text },
      .url("whole_url", "Their page") { $0.whole?.url },
      .list("months", "The incidents, by the month in which they began", month) { $0.months },
    ])

  private static let banner = Shape<Indicator>(
    "a banner",
    [
      .text("text", "`All systems operational`") { $0.label },
      .text("class", "As the style sheet names it: `none`, `minor`, `major`, `critical`, `maintenance`") {
        "indicator-\($0.rawValue)"
      },
    ])

  private struct ComponentGroup: Sendable {
    let group: ComponentBoard.Group
    let page: IndexPage

    var components: [PlacedComponent] { group.parts.map { PlacedComponent(part: $0, page: page) } }
  }

  private struct PlacedComponent: Sendable {
    let part: ComponentBoard.Part
    let page: IndexPage
  }

  private static let componentGroup = Shape<ComponentGroup>(
    "a group of components",
    [
      .text("name", "Its name; empty for components on their own") { $0.group.name },
      .text("state", "How the worst of them does: `Operational`, `Partial outage`") { $0.group.state.label },
      .text("class", "The same as the style sheet names it: `partial_outage`") { $0.group.state.rawValue },
      .flag("open", "Whether something goes on in one of them") { $0.group.state != .operational },
      .list("components", "Its components", component) { $0.components },
    ])

  private static let component = Shape<PlacedComponent>(
    "a component",
    [
      .text("name", "Its name") { $0.part.component.name },
      .text("description", "What it does") { $0.part.component.description },
      .text("key", "What filters and addresses know it by: `search-api`") {
        $0.page.index.key(ofComponent: $0.part.component.name)
      },
      .text("state", "`Operational`, `Partial outage`") { $0.part.state.label },
      .text("class", "The same as the style sheet names it: `partial_outage`") { $0.part.state.rawValue },
    ])

  private static let period = Shape<IndexPage.PeriodLink>(
    "a period",
    [
      .text("name", "`2026`, `March 2026`") { $0.name },
      .text("count", "How many incidents began in it") { String($0.count) },
      .url("url", "Its page") { $0.url },
      .flag("current", "Whether this page shows it") { $0.isCurrent },
    ])

  private static let filterGroup = Shape<IndexPage.FilterGroup>(
    "choices of one kind",
    [
      .text("name", "`State`, `Severity`, `Component`") { $0.name },
      .list("options", "The choices", option) { $0.options },
      .list("parts", "The same by what they belong to, such as the groups of components", filterPart) { $0.parts },
      .text("more", "How many choices of the list of all are not among them: `1960 more`; empty for none") { group in
        group.more == 0 ? nil : "\(group.more) more"
      },
    ])

  private static let filterPart = Shape<IndexPage.FilterPart>(
    "choices under one heading",
    [
      .text("name", "The heading; empty for choices on their own") { $0.heading },
      .text(
        "count", "How many incidents the choices of the heading have, each counted once; empty for choices on their own"
      ) {
        $0.heading == nil ? nil : String($0.count)
      },
      .flag("open", "Whether they are shown at once") { $0.isOpen },
      .list("options", "The choices", option) { $0.options },
    ])

  private static let option = Shape<IndexPage.Option>(
    "a choice",
    [
      .text("text", "What is chosen: `P1 - High`") { $0.filter.text },
      .text("count", "How many incidents there are") { String($0.count) },
      .url("url", "Its page") { $0.root + $0.filter.path },
      .text("key", "What the script knows its kind by: `severity`") { $0.filter.group.key },
      .text("value", "What the script knows it by: `p1`") { $0.filter.value },
      .flag("current", "Whether this page shows it") { $0.isCurrent },
    ])

  private static let month = Shape<IndexPage.Month>(
    "a month",
    [
      .text("name", "`March 2026`") { $0.name },
      .text("anchor", "What a link to it ends in, behind `#`") { $0.anchor },
      .list("incidents", "What began in it, the latest first", row) { $0.rows },
    ])

  /// What both the list and the running incidents say.
  private static let common: [Field<IndexPage.Row>] = [
    .text("id", "The incident's id: `INC-42`") { $0.entry.id.text },
    .text("title", "Its title") { $0.entry.title },
    .url("url", "Its page") { $0.root + $0.entry.path },
    .text("severity", "Its severity with the name: `P1 - High`") { $0.entry.severity.label },
    .text("rank", "The severity's place in the runbook, from 0 to 3") { String($0.entry.severity.rank) },
    .text("status", "`Investigating`, `Identified`, `Monitoring`, `Resolved`, `Withdrawn`, or `Expected`") {
      $0.entry.statusLabel
    },
    .text("status_class", "The same as the style sheet names it: `resolved`") {
      $0.entry.isAhead ? "expected" : $0.entry.status.className
    },
  ]

  private static let row = Shape<IndexPage.Row>(
    "an incident in a list",
    common + [
      .text("began", "The day on which it began: `2026-03-10`") { $0.entry.day?.description },
      .text("total", "How long it took: `1h 7m`") { $0.entry.total },
      .text("components", "Its components: `builder, planner`") { $0.components },
      .text("state", "What the script knows its state by: `active`, `resolved` or `expected`") {
        $0.entry.isActive ? "active" : $0.entry.isAhead ? "expected" : "resolved"
      },
      .text("severity_id", "What the script knows its severity by: `p1`") { $0.severityValue },
      .text("component_keys", "What the script knows its components by") { $0.keys },
      .text("open_actions", "How many of its action items are open: `2 open actions`; empty for none") { row in
        switch row.entry.openActions {
        case 0: nil
        case 1: "1 open action"
        case let count: "\(count) open actions"
        }
      },
    ])

  private static let active = Shape<IndexPage.Row>(
    "a running incident",
    common + [
      .text("began", "Since when it runs: `2026-03-10 23:04 UTC`") {
        $0.entry.began?.description ?? $0.entry.day?.description
      },
      .record("latest", "Its latest status update", IncidentPageFields.update) { row in
        row.entry.latest.map { PlacedAnnouncement(announcement: $0, root: row.root) }
      },
    ])
}
