import Documents
import Incidents
import Records

/// What is said of the time for which a maintenance is planned.
enum PlannedTime {
  /// Whether it ends after it began.
  static func isInOrder(_ schedule: Schedule) -> Bool {
    guard let from = schedule.from.instant, let until = schedule.until.instant else { return false }
    return from < until
  }

  /// Why a schedule whose ends are not in order is refused.
  static func objection(to schedule: Schedule) -> String {
    "a maintenance ends after it began: \(schedule.written) does not"
  }

  /// What to do where the time has come already; nil for a schedule that is still to come.
  static func note(on schedule: Schedule, of id: IncidentID, now: Instant) -> String? {
    guard let from = schedule.from.instant, let until = schedule.until.instant, from < now.atMinute else { return nil }
    let log = "pir log \(id) TEXT --milestone started"
    return until < now
      ? "that is past: write down what happened, as with '\(log) --at \(TypedSchedule.written(schedule.from))'"
      : "its beginning is past: '\(log)' says that the work goes on"
  }

  /// A text as an argument is typed.
  static func argument(_ text: String) -> String {
    text.contains { $0.isWhitespace } ? "\"\(text)\"" : text
  }
}
