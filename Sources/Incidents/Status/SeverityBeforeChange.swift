extension Incident {
  /// What has to be added to `severityChanges` before a change at a time, so that the present severity is not lost: since
  /// when it holds, as far as the timeline tells. Nil where the last change says it, and where there is no severity.
  package func severityBeforeChange(at time: RecordedTime) -> SeverityChange? {
    guard !severity.isEmpty, severityChanges.last?.severity != severity else { return nil }
    // Since when a severity holds that somebody typed over the last change, the timeline cannot say.
    let since = severityChanges.isEmpty ? begin(noLaterThan: time) : nil
    return SeverityChange(time: since ?? RecordedTime(instant: nil, written: "unknown"), severity: severity)
  }

  /// The detection, else the first known time of the timeline.
  private func begin(noLaterThan time: RecordedTime) -> RecordedTime? {
    let known = [first(.detected)].compactMap(\.self) + timeline.map(\.time)
    return known.first { begun in
      guard let start = begun.instant else { return false }
      return time.instant.map { start <= $0 } ?? true
    }
  }

  /// The change of severity that a run wrote down and died before it wrote the row that goes with it, which gives the same
  /// reason: nil without one. The same command, run again, then writes the row and nothing else.
  package func changeWithoutRow(to severity: String, reason: String) -> SeverityChange? {
    guard self.severity == severity, let change = severityChanges.last, change.severity == severity,
      change.reason == reason,
      !timeline.contains(where: { $0.event.source == reason && $0.time.instant == change.time.instant })
    else { return nil }
    return change
  }
}
