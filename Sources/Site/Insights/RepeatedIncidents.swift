import Documents
import Incidents

/// Known incidents that happened more than once, the most frequent first.
struct RepeatedIncidents {
  let table: StatisticsTable

  /// Nil where none did.
  init?(_ occurrences: [String: KindOccurrences], _ runbook: Runbook) {
    let repeated = occurrences.filter { $0.value.count > 1 }
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    guard !repeated.isEmpty else { return nil }
    table = StatisticsTable(
      id: "repeated", title: "What happened again",
      columns: [
        StatisticsTable.Column(id: "kind", title: "Known incident"),
        StatisticsTable.Column(id: "times", title: "Times"),
        StatisticsTable.Column(id: "last", title: "Last"), StatisticsTable.Column(id: "began", title: "On"),
      ],
      rows: repeated.map { kind, found in
        [
          .name(id: kind, title: runbook.knownIncident(kind)?.title ?? kind), .count(found.count),
          .text(found.last.id.text), found.last.began.map { .text($0.date.description) } ?? .nothing,
        ]
      })
  }
}
