package import Diagnostics
package import Incidents
package import Text

/// What is said of sources in any format.
package enum ImportProblem {
  /// A source without what it is to hold; `what` is a noun: `incident`.
  package static func nothing(in source: ImportSource, _ what: String) -> Diagnostic {
    Diagnostic(
      .error, "import-empty", at: SourcePlace(source.text, nil),
      source.text.text.utf8.allSatisfy({ $0 <= 0x20 }) ? "the file is empty" : "the file holds no \(what)",
      suggestion: "name another file")
  }

  /// Clocks that say no zone, as they are written and where they stand: none is guessed.
  package static func noZone(_ clocks: [(written: String, range: SourceRange?)], _ source: SourceText) -> Diagnostic {
    let shown = clocks.prefix(most).map { "'\($0.written)'" }.joined(separator: ", ")
    let more = clocks.count > most ? " and \(clocks.count - most) more" : ""
    return Diagnostic(
      .error, "import-zone", at: SourcePlace(source, clocks.lazy.compactMap(\.range).first),
      "no zone is given for \(shown)\(more)",
      suggestion: "add --zone with theirs, as --zone +01:00 or --zone Europe/Copenhagen",
      notes: clocks.dropFirst().prefix(most - 1).compactMap { clock in
        clock.range.map { Diagnostic.Note("'\(clock.written)'", at: SourcePlace(source, $0)) }
      })
  }

  /// A clock that a zone showed twice or never, on a day.
  package static func unclear(
    _ reading: ImportZone.Reading, _ written: String, on date: CalendarDate, _ range: SourceRange?, _ source: SourceText
  ) -> Diagnostic {
    let place = SourcePlace(source, range)
    guard case .fold(let first, let second) = reading else {
      return Diagnostic(
        .error, "import-zone", at: place,
        "clocks of the zone never showed '\(written)' on \(date): they were put forward",
        suggestion: "write the offset after it, as in +01:00")
    }
    let (one, other) = (UTCOffset.text(first), UTCOffset.text(second))
    return Diagnostic(
      .error, "import-zone", at: place,
      "'\(written)' on \(date) may be \(one) or \(other): clocks were put back, and showed it twice",
      suggestion: "write the offset after it, \(one) or \(other)")
  }

  private static let most = 12
}
