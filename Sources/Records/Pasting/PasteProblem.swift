package import Incidents

/// Why a time in a pasted text cannot be read, with what to type.
struct PasteProblem: Error, Hashable {
  let message: String
  let suggestion: String?

  init(_ message: String, _ suggestion: String? = nil) {
    self.message = message
    self.suggestion = suggestion
  }
}

/// What the reader of a pasted text has to know besides the text.
package struct PasteSetting: Sendable {
  /// The order of the numbers in dates such as `05/06/2026`.
  package enum DateOrder: String, CaseIterable, Sendable {
    case dayFirst = "dmy"
    case monthFirst = "mdy"
  }

  /// When the text is pasted.
  package var now: Instant
  /// Seconds east of UTC on the clock of the timeline, for times without a zone.
  package var offset: Int
  /// Nil where the reader has to ask.
  package var dates: DateOrder?
  /// What abbreviations of zones mean, in seconds east of UTC, by the abbreviation in capitals.
  package var zones: [String: Int]
  /// From the first to the last row of the timeline; nil where it has none.
  package var rows: ClosedRange<Instant>?

  package init(
    now: Instant, offset: Int, dates: DateOrder? = nil, zones: [String: Int] = [:], rows: ClosedRange<Instant>? = nil
  ) {
    self.now = now
    self.offset = offset
    self.dates = dates
    self.zones = zones
    self.rows = rows
  }
}
