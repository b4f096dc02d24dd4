/// From `time` on the incident has this severity.
package struct SeverityChange: Hashable, Sendable {
  package var time: RecordedTime
  package var severity: String
  /// Text.
  package var reason: String?

  package init(time: RecordedTime, severity: String, reason: String? = nil) {
    self.time = time
    self.severity = severity
    self.reason = reason
  }
}
