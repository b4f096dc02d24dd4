import Incidents
import Testing

@testable import Records

/// What a new project begins with.
struct StarterTests {
  private func read(_ text: String) -> RunbookReading {
    RecordReader.runbook(RecordFile(name: "reviews/runbook.yaml", bytes: Array(text.utf8)))
  }

  @Test func theRunbookSaysWhatHoldsAnyway() {
    let reading = read(StarterRunbook.text(siteID: "acme-k3f9x2m7"))
    #expect(reading.problems.isEmpty)
    var expected = Runbook()
    expected.title = "Incident Response Runbook"
    expected.site.id = "acme-k3f9x2m7"
    // Steps to try 'pir tick' with; all else is a default.
    var runbook = reading.runbook
    #expect(runbook.phases.flatMap(\.steps).map(\.id) == ["1.1", "1.2", "2.1", "4.1"])
    #expect(runbook.phases.flatMap(\.steps).allSatisfy { $0.checklist.count >= 2 })
    for index in runbook.phases.indices { runbook.phases[index].steps = [] }
    #expect(runbook == expected)
  }

  /// Somebody who takes the marks away finds a runbook that can be read.
  @Test func itsHintsAreARunbook() {
    let lines = StarterRunbook.text(siteID: "acme-k3f9x2m7").split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        let indent = line.prefix { $0 == " " }
        let rest = line.dropFirst(indent.count)
        let isHint = rest.hasPrefix("# ") && rest.firstMatch(of: #/^# +(- |[a-z_]+:( |$)|\{)/#) != nil
        return isHint ? indent + rest.dropFirst(2) : line
      }
    let reading = read(lines.joined(separator: "\n"))
    #expect(reading.problems.isEmpty)
    #expect(reading.runbook.contacts.count == 1)
    #expect(reading.runbook.knownIncidents.map(\.prevention.count) == [1])
    #expect(reading.runbook.phases[0].steps.map(\.checklist.count) == [3, 2])
    #expect(reading.runbook.escalation.allSatisfy { $0.name != nil })
    #expect(reading.runbook.holidays.count == 1)
  }

  @Test func theExampleIsAReviewInFull() throws {
    let files = Dictionary(StarterIncident.files.map { ($0.name, $0.text) }) { first, _ in first }
    let reading = try TestRecords.read(
      incident: files["incident.yaml"], timeline: files["timeline.yaml"], actions: files["actions.yaml"])
    #expect(reading.problems.isEmpty)
    #expect(reading.incident.missingParts.isEmpty)
    #expect(reading.incident.status == .resolved)
    #expect(reading.incident.adherence(to: Runbook()).allSatisfy { $0.verdict == .met })
  }
}
