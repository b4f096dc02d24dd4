package import Incidents

extension TimelineContent {
  /// A moment with a mark.
  package struct Mark: Hashable, Sendable {
    /// What a mark marks.
    package enum Kind: Hashable, Sendable {
      case milestone
      /// A status update, by the name of its page.
      case update(name: String)
      /// An escalation to a level.
      case escalation(level: Int)
    }

    /// What it marks, which decides its shape.
    package let kind: Kind
    /// When it was.
    package let time: Instant
    /// Whether the time is about right.
    package let isApproximate: Bool
    /// When it ended, in words that follow the clock or the date of `time`: ` to 23:41`; empty for a moment.
    package let end: String
    /// `detected`, `update`, `level 2`.
    package let label: String
    /// What is shown where somebody points at it, in each of the drawings: `mitigated, ~2026-03-10 23:36 UTC`, and how
    /// the record has it where that is another clock: `mitigated, 2026-03-10 23:36 UTC (2026-03-11 00:36 +01:00)`.
    package let title: String

    /// A mark of a row at `instant`, which is its time.
    init(kind: Kind, of time: RecordedTime, at instant: Instant, until: RecordedTime? = nil, label: String) {
      self.kind = kind
      self.time = instant
      isApproximate = time.isApproximate
      self.label = label
      end = until.flatMap { Self.end($0, after: instant) } ?? ""
      let moment = Self.moment(label: label, isApproximate: time.isApproximate, instant)
      title = moment + end + " UTC" + (time.asTyped.map { " (\($0))" } ?? "")
    }

    /// `mitigated, ~2026-03-10 23:36`.
    private static func moment(label: String, isApproximate: Bool, _ instant: Instant) -> String {
      DigitWriter.text(capacity: label.utf8.count + instant.writtenLength + 3) { text in
        text.append(text: label)
        text.append(text: isApproximate ? ", ~" : ", ")
        text.append(instant)
      }
    }

    /// The end of a stretch, with its date where that is another; nil where its clock is not known.
    private static func end(_ until: RecordedTime, after start: Instant) -> String? {
      guard let end = until.instant else { return nil }
      return " to " + (until.isApproximate ? "~" : "") + (end.date == start.date ? end.clock : end.dateAndClock)
    }

    /// `23:13`, `~23:36`.
    package var clock: String { (isApproximate ? "~" : "") + time.clock }

    /// `2026-03-10 23:13`, `~2026-03-10 23:36`.
    package var dateAndClock: String { (isApproximate ? "~" : "") + time.dateAndClock }
  }
}
