import Diagnostics
import FileSystem
import Incidents
import Testing
import Text

@testable import Pipelines

struct IncidentLoopTests {
  private let ids: [IncidentID]

  init() throws {
    ids = try ["INC-1", "INC-2", "INC-3"].map { try #require(IncidentID($0)) }
  }

  private static func note(on id: IncidentID) -> Diagnostic {
    Diagnostic(.note, "test", at: SourcePlace(SourceText(name: id.text, text: "")), "a note")
  }

  @Test func takesValuesAndProblemsInTheOrderOfTheIncidents() {
    var (problems, taken): ([Diagnostic], [String]) = ([], [])
    IncidentLoop(over: ids).run(collecting: &problems) { id in
      .init(value: id == ids[1] ? nil : id.text, problems: [Self.note(on: id)])
    } take: { _, text in
      taken.append(text)
    }
    #expect(taken == ["INC-1", "INC-3"])
    #expect(problems == ids.map(Self.note))
  }

  @Test func aFailureLeavesTheProblemsOfTheIncidentsBeforeIt() {
    var problems: [Diagnostic] = []
    let error = DiskError("write", "a", reason: "the disk is full")
    #expect(throws: error) {
      try IncidentLoop(over: ids).run(collecting: &problems) { id throws(DiskError) in
        .init(value: id, problems: [Self.note(on: id)])
      } take: { id, _ throws(DiskError) in
        if id == ids[1] { throw error }
      }
    }
    #expect(problems == [Self.note(on: ids[0])])
  }
}
