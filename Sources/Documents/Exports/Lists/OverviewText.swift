import Diagnostics
import Incidents

/// A list of incidents for a terminal: a line each; what can be cut stands last. Where that is not enough, a narrow
/// terminal does not show how long they took, nor their reviews.
enum OverviewText {
  static func write(_ incidents: [IncidentOverview], width: Int?) -> String {
    guard !incidents.isEmpty else { return "" }
    var table = Self.table(of: incidents, columns)
    if let width, table.leastWidth > width {
      table = Self.table(of: incidents, columns.filter { $0.head.title != "Total" })
    }
    if let width, table.leastWidth > width {
      table = Self.table(of: incidents, columns.filter { !["Total", "Review"].contains($0.head.title) })
    }
    return table.text(width: width)
  }

  private static func table(of incidents: [IncidentOverview], _ columns: [Column]) -> TextTable {
    TextTable(
      columns: columns.map(\.head),
      rows: incidents.map { incident in columns.map { DiagnosticPrinter.visible($0.value(incident)) } })
  }

  private struct Column: Sendable {
    var head: TextTable.Column
    var value: @Sendable (IncidentOverview) -> String
  }

  private static let columns = [
    Column(head: .init(title: "Incident")) { $0.id.text },
    Column(head: .init(title: "Day")) { $0.day?.description ?? "" },
    Column(head: .init(title: "Severity")) {
      $0.isMaintenance ? Incident.maintenanceKind : Severity.name(of: $0.severity)
    },
    Column(head: .init(title: "Status")) { $0.statusLabel },
    Column(head: .init(title: "Total", isNumber: true)) { $0.writtenTotal ?? "" },
    Column(head: .init(title: "Review")) { $0.review?.label ?? "" },
    Column(head: .init(title: "Title", canShrink: true)) { $0.title },
  ]
}

extension IncidentOverview {
  /// `1h 7m`, `~1h 7m`; nil while it runs, and where it cannot be computed.
  fileprivate var writtenTotal: String? {
    measuredTotal.map { Span.written(seconds: $0.seconds, isApproximate: $0.isApproximate) }
  }
}
