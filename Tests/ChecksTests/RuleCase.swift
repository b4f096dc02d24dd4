import Diagnostics
import Incidents
import Records
import TestSupport
import Testing
import Text

@testable import Checks

/// A record with marks where a rule is to find something: `⟦` stands before each place.
///
/// The marks are taken out before the record is read; a finding that nobody asked for fails, and so does a missing one.
struct RuleCase {
  static let facts = "title: Builds fail\nseverity: P1\n"

  /// Rows of an incident that took half an hour and is over.
  static let resolved = """
    - { time: 2025-11-20T10:00Z, event: e, milestone: [started, detected, acknowledged] }
    - { time: "10:30", event: e, milestone: [mitigated, resolved] }

    """
  /// Those of one that goes on.
  static let running = "- { time: 2025-11-20T10:00Z, event: e, milestone: [started, detected, acknowledged] }\n"

  var incident = facts
  var timeline = ""
  var actions = ""
  var narrative = ""
  var internalNarrative = ""
  var runbook = Runbook()
  var asOf = CalendarDate(year: 2025, month: 12, day: 1)
  var attachments: [String] = []
  var refused: [RefusedFile] = []

  /// What the rule finds, after its places were compared with the marks.
  @discardableResult
  func check(_ type: any RecordRule.Type) throws -> [Diagnostic] {
    let found = type.findings(in: try record()).sorted { a, b in
      let (first, second) = (a.place, b.place)
      guard first.source.name == second.source.name else { return first.source.name < second.source.name }
      return first.range?.start ?? Position(line: 0, column: 0) < second.range?.start ?? Position(line: 0, column: 0)
    }
    #expect(found.allSatisfy { $0.rule == type.rule.id })
    let places = found.map { Place(file: $0.place.source.name, start: $0.place.range?.start) }
    #expect(places == expected)
    return found
  }

  /// The record as rules see it.
  func record() throws -> CheckedRecord {
    let files = IncidentFiles(
      id: try #require(IncidentID("INC-1")), folder: "reviews/INC-1", incident: file("incident.yaml", incident),
      timeline: file("timeline.yaml", timeline), actions: file("actions.yaml", actions),
      narrative: narrative.isEmpty ? nil : file("narrative.md", narrative),
      internalNarrative: internalNarrative.isEmpty ? nil : file("internal.md", internalNarrative))
    let reading = RecordReader.incident(files, runbook: runbook)
    #expect(reading.problems.filter { $0.diagnostic.severity == .error }.map(\.diagnostic.message) == [])
    return CheckedRecord(
      reading.incident, reading.sources, runbook, asOf: try #require(asOf), attachments: attachments,
      refused: refused, incidents: Set(["INC-1", "INC-2"].compactMap(IncidentID.init)))
  }

  private func file(_ name: String, _ text: String) -> RecordFile {
    RecordFile(name: "reviews/INC-1/" + name, bytes: Array(MarkedText(text).text.utf8))
  }

  private struct Place: Hashable {
    var file: String
    var start: Position?
  }

  private var expected: [Place] {
    [
      ("actions.yaml", actions), ("incident.yaml", incident), ("internal.md", internalNarrative),
      ("narrative.md", narrative), ("timeline.yaml", timeline),
    ]
    .flatMap { name, text in MarkedText(text).starts.map { Place(file: "reviews/INC-1/" + name, start: $0) } }
  }
}

extension Runbook {
  /// The defaults with changes.
  static func with(_ change: (inout Runbook) -> Void) -> Runbook {
    var runbook = Runbook()
    change(&runbook)
    return runbook
  }
}
