import Diagnostics
import Hostile
import Incidents
import Prose
import Testing

@testable import Records

struct NewIncidentTests {
  private static func incident(title: String) throws -> NewIncident {
    let row = TimelineEntry(
      time: try RecordClock.alone("2026-01-05T12:20Z"), event: MarkdownText(title), milestones: [.detected])
    return NewIncident(title: title, severity: "P2", detection: row)
  }

  private static func read(_ incident: NewIncident, _ change: (String) -> String = { $0 }) throws -> IncidentReading {
    let id = try #require(IncidentID("INC-42"))
    let files = try incident.files(of: id)
    func text(_ name: String) -> String? { files.first { $0.name == name }.map { change($0.text) } }
    var runbook = Runbook()
    runbook.knownIncidents = [KnownIncident(id: "the-id-of-a-known-incident-of-the-runbook", title: "a")]
    return try TestRecords.read(
      incident: text("incident.yaml"), timeline: text("timeline.yaml"), actions: text("actions.yaml"), runbook: runbook)
  }

  @Test func whatIsKnownReadsBack() throws {
    var incident = try Self.incident(title: "Search: slow")
    incident.components = ["search", "a, b"]
    incident.people = [Person(role: "on-call", name: "R. Silva"), Person(role: "a: b", name: "no")]
    incident.commander = "on-call"
    incident.visibility = .public
    incident.affected = "50 %"
    let reading = try Self.read(incident)
    #expect(reading.problems.isEmpty)
    #expect(reading.incident.title == "Search: slow")
    #expect(reading.incident.components == incident.components)
    #expect(reading.incident.people == incident.people)
    #expect(reading.incident.commander == "on-call")
    #expect(reading.incident.visibility == .public)
    #expect(reading.incident.affected == "50 %")
    #expect(reading.incident.timeline.map(\.milestones) == [[.detected]])
  }

  /// Somebody who takes the marks away finds a record that can be read.
  @Test func theHintsAreRecords() throws {
    let reading = try Self.read(try Self.incident(title: "a")) { text in
      text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.hasPrefix("# ") && (line.contains(": ") || line.hasSuffix(":")) && !line.contains("pir ")
          && !line.hasPrefix("# For") ? line.dropFirst(2) : line
      }.joined(separator: "\n")
    }
    #expect(reading.problems.isEmpty)
    #expect(reading.incident.missingParts == [])
    #expect(reading.incident.actions.map(\.id) == ["A1"])
    #expect(reading.incident.kind != nil)
    #expect(reading.incident.fiveWhys != nil)
  }

  /// PyYAML ends a plain text within brackets at a question mark before a comma, which YAML 1.2 does not.
  @Test func theHintsHaveNoPlainQuestionMarkWithinBrackets() throws {
    let files = try Self.incident(title: "a").files(of: try #require(IncidentID("INC-42")))
    let lines = files.flatMap { $0.text.split(separator: "\n") }
    #expect(lines.contains { $0.hasSuffix(#"- { why: "Why was it slow?", because: the index was being rebuilt }"#) })
    for line in lines where line.contains("{") || line.contains("[") {
      #expect(!line.replacing(#/"[^"]*"/#, with: "").contains("?"), "\(line)")
    }
  }

  @Test func everyTitleReadsBack() throws {
    for title in HostileValues.all where !title.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
      if title.unicodeScalars.contains("\u{B}") { continue }
      let reading = try Self.read(try Self.incident(title: title))
      #expect(reading.incident.title == title)
      #expect(reading.incident.timeline.map(\.event.source) == [HTMLComments.removed(from: title)])
      #expect(reading.problems.filter { $0.diagnostic.severity == .error }.isEmpty)
    }
  }

  /// What no file may hold is refused before there is one, whichever value it stands in.
  @Test(arguments: [
    ([Person(role: "a", name: "x"), Person(role: "a", name: "y")], "'a' stands twice here"),
    ([Person(role: "a\u{1B}", name: "x")], "U+001B is a control character"),
    ([Person(role: "a", name: String(repeating: "x", count: 70_000))], "70000 bytes are more than the 64 KiB"),
  ])
  func refusesWhatWouldNotReadBack(people: [Person], message: String) throws {
    var incident = try Self.incident(title: "a")
    incident.people = people
    let id = try #require(IncidentID("INC-42"))
    let refusal = #expect(throws: EditRefusal.self) { try incident.files(of: id) }
    guard case .value(let reasons) = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(reasons.count == 1)
    #expect(reasons.first?.hasPrefix(message) == true)
  }
}
