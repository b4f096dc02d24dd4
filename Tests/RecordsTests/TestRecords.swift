import Diagnostics
import Incidents
import TestSupport
import Testing
import Text

@testable import Records

/// Reads records from texts, as tests write them.
enum TestRecords {
  static func read(
    incident: String? = "title: Builds fail\nseverity: P1\n", timeline: String? = nil, actions: String? = nil,
    narrative: String? = nil, runbook: Runbook = Runbook()
  ) throws -> IncidentReading {
    func file(_ name: String, _ text: String?) -> RecordFile? {
      text.map { RecordFile(name: "reviews/INC-42/" + name, bytes: Array($0.utf8)) }
    }
    let files = IncidentFiles(
      id: try #require(IncidentID("INC-42")), folder: "reviews/INC-42", incident: file("incident.yaml", incident),
      timeline: file("timeline.yaml", timeline), actions: file("actions.yaml", actions),
      narrative: file("narrative.md", narrative))
    return RecordReader.incident(files, runbook: runbook)
  }

  /// A runbook with something to refer to.
  static var runbook: Runbook {
    var runbook = Runbook()
    runbook.knownIncidents = [KnownIncident(id: "pipeline-failures", title: "Pipeline failures")]
    runbook.priorities = ["high", "low"]
    return runbook
  }
}

/// A problem that is expected in a marked text, with the start of its message and its suggestion.
struct ExpectedProblem: CustomTestStringConvertible {
  let rule: String
  let part: RecordPart
  let marked: MarkedText
  let message: String
  let suggestion: String

  init(_ rule: String, _ part: RecordPart, _ marked: String, _ message: String, _ suggestion: String = "") {
    self.rule = rule
    self.part = part
    self.marked = MarkedText(marked)
    self.message = message
    self.suggestion = suggestion
  }

  var testDescription: String { rule + ": " + marked.description }

  /// Compares with all that was found: a problem that nobody asked for fails, too.
  func check(_ found: [RecordProblem]) {
    #expect(found.map(\.diagnostic.rule) == [rule])
    guard let problem = found.first else { return }
    #expect(problem.part == part)
    #expect(problem.diagnostic.place.range == marked.range)
    #expect(problem.diagnostic.message.contains(message))
    #expect(suggestion.isEmpty || problem.diagnostic.suggestion?.contains(suggestion) == true)
  }
}
