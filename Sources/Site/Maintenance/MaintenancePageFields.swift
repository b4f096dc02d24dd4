import Documents
import Incidents
package import Templates

/// The fields that `pages/maintenance.html` may use, and those of the part of the list of incidents that is about
/// maintenance.
package enum MaintenancePageFields {
  package static var list: FieldList { shape.list }
  package static let template = "pages/maintenance.html"

  static let shape = Shape<MaintenancePage>(
    "the page of all maintenance",
    [
      .text("heading", "`Scheduled maintenance`") { _ in MaintenancePage.title },
      .url("home", "The list of incidents") { $0.place.root + SiteFrame.Section.incidents.path },
      .url("calendar", "The calendar of what is planned") { $0.place.root + MaintenancePage.calendar },
      .list("current", "What goes on, is late or is to come", row) { page in
        MaintenanceRow.all(page.list.current, root: page.place.root)
      },
      .list("past", "What is completed or cancelled, the latest first", row) { page in
        MaintenanceRow.all(page.list.past, root: page.place.root)
      },
    ])

  /// The part of the list of incidents.
  struct Part: Sendable {
    let list: MaintenanceList
    let root: String
  }

  static let part = Shape<Part>(
    "maintenance on the list of incidents",
    [
      .url("url", "The page of all maintenance") { $0.root + MaintenancePage.path },
      .url("calendar", "The calendar of what is planned") { $0.root + MaintenancePage.calendar },
      .list("current", "What goes on, is late or is to come", row) { part in
        MaintenanceRow.all(part.list.current, root: part.root)
      },
    ])

  private static let row = Shape<MaintenanceRow>(
    "a maintenance",
    [
      .text("id", "Its id: `INC-43`") { $0.entry.id.text },
      .text("title", "Its title") { $0.entry.title },
      .url("url", "Its page") { $0.root + $0.entry.path },
      .text("status", "`Scheduled`, `In progress`, `Verifying`, `Completed`, `Cancelled` or `Withdrawn`") {
        $0.entry.statusLabel
      },
      .text("status_class", "The same as the style sheet names it: `in_progress`") { $0.entry.status.className },
      .text("scheduled", "When it is planned to be: `2026-02-01 22:00 to 2026-02-02 02:00 UTC`") { $0.planned.when },
      .text("late", "What is late: `longer than planned`; empty for what is not") { $0.late },
      .text("took", "How long the work took: `4h 5m`; empty until it is over") { $0.planned.took },
      .text("components", "Its components: `builder, planner`") { $0.entry.components.joined(separator: ", ") },
      .record("latest", "Its latest status update, until it is completed", IncidentPageFields.update) { row in
        row.entry.latest.map { PlacedAnnouncement(announcement: $0, root: row.root) }
      },
    ])
}
