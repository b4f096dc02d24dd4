import Incidents

/// The page of all maintenance.
package struct MaintenancePage: Sendable {
  package let place: SitePlace
  let list: MaintenanceList

  package init(_ list: MaintenanceList, in frame: SiteFrame) {
    self.list = list
    place = SitePlace(frame, path: Self.path, section: .incidents)
  }

  /// The page's path from the site's root.
  package static let path = "maintenance/index.html"
  /// The calendar's path from the site's root.
  package static let calendar = "maintenance.ics"

  static let title = "Scheduled maintenance"
}

/// A maintenance in a list, with the way from the page to the site's root. A template reads it a dozen times, so it is not
/// copied for each.
final class MaintenanceRow: Sendable {
  let entry: IncidentEntry
  let planned: PlannedMaintenance
  let root: String

  init?(_ entry: IncidentEntry, root: String) {
    guard let planned = entry.maintenance else { return nil }
    (self.entry, self.planned, self.root) = (entry, planned, root)
  }

  static func all(_ entries: [IncidentEntry], root: String) -> [MaintenanceRow] {
    entries.compactMap { MaintenanceRow($0, root: root) }
  }

  /// What is late; nil for what is not.
  var late: String? {
    guard planned.phase == .overdue else { return nil }
    return planned.state == .scheduled ? "the planned beginning has passed" : "longer than planned"
  }
}
