import Incidents

/// What a row says that options alone describe: `Mitigated at 00:10 UTC`, `Severity is P2 at 00:10 UTC`.
///
/// It names the row's time, so that rows of two branches differ in their last lines unless they have the same time: git's
/// union merge keeps equal lines once, and would put together parts of two rows.
struct OwnEvent {
  var milestones: [Milestone]
  var severity: String?
  var escalated: Int?
  var isUpdate = false

  /// Without the time; nil where nothing is said.
  var text: String? {
    let parts = [
      milestones.isEmpty ? nil : milestones.map(\.rawValue).joined(separator: ", "),
      severity.map { "severity is \($0)" },
      escalated.map { "escalated to level \($0)" },
    ].compactMap(\.self)
    guard !isUpdate, !parts.isEmpty else { return isUpdate ? "Status update" : nil }
    let text = parts.joined(separator: "; ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// With the time, where that is known.
  func text(at time: RecordedTime) -> String? {
    guard let text, let instant = time.instant else { return text }
    return "\(text) at \(instant.clock) UTC"
  }

  /// Whether a row has this text: with its own time, or with none, as earlier versions wrote it.
  func isText(of row: TimelineEntry) -> Bool {
    row.event.source == text || row.event.source == text(at: row.time)
  }

  /// The text for a row that has another time now, and with time only where it was so before.
  func text(following old: TimelineEntry, _ previous: OwnEvent, at time: RecordedTime) -> String? {
    old.event.source == previous.text ? text : text(at: time)
  }
}
