import Incidents
import TestSupport
import Testing

struct RecurrenceTests {
  private func brief(
    _ id: String, _ day: Int?, kind: String? = nil, _ components: [String] = [],
    promises: [IncidentBrief.Promise] = []
  ) throws -> IncidentBrief {
    let id = try #require(IncidentID(id))
    let began = day.map { Story.start.adding(seconds: $0 * 86_400) }
    return IncidentBrief(id: id, kind: kind, components: components, began: began, promises: promises)
  }

  /// INC-1, which began on day 0 of these tests.
  private func own(kind: String? = nil, _ components: [String] = [], related: [String] = []) -> Incident {
    var incident = Story.incident([(0, [.detected])])
    incident.kind = kind
    incident.components = components
    incident.related = related.compactMap { IncidentID($0) }
    return incident
  }

  @Test func countsEarlierIncidentsOfTheKindWithTheirPromises() throws {
    let done = IncidentBrief.Promise(id: "A1", status: .done)
    let history = IncidentHistory([
      try brief("INC-29", -3, kind: "k", promises: [done, done, IncidentBrief.Promise(id: "A3", status: .inProgress)]),
      try brief("INC-17", -900, kind: "k", promises: [IncidentBrief.Promise(id: "A1", status: .wontDo)]),
      try brief("INC-90", 1, kind: "k", promises: [IncidentBrief.Promise(id: "A1")]),
      try brief("INC-2", -1, kind: "other"), try brief("INC-1", 0, kind: "k"),
    ])
    let found = history.recurrence(of: own(kind: "k")).sameKind
    #expect(found.count == 2)
    #expect(found.latest.map(\.id.text) == ["INC-17", "INC-29"])
    #expect(found.promises == 4)
    #expect(found.openPromises == 1)
  }

  @Test func countsAllAndNamesTheLatestFive() throws {
    let briefs = try (2...9).map { try brief("INC-\($0)", -100 + $0, kind: "k", promises: [.init(id: "A1")]) }
    let found = IncidentHistory(briefs).recurrence(of: own(kind: "k")).sameKind
    #expect(found.count == 8)
    #expect(found.latest.map(\.id.text) == ["INC-5", "INC-6", "INC-7", "INC-8", "INC-9"])
    #expect(found.openPromises == 8)
  }

  @Test func theSameComponentCountsForNinetyDays() throws {
    let history = IncidentHistory([
      try brief("INC-2", -91, ["db"]), try brief("INC-3", -90, ["db", "web"]), try brief("INC-4", -2, ["web"]),
      try brief("INC-5", -2, ["cache"]), try brief("INC-6", 2, ["db"]), try brief("INC-7", -1, kind: "k", ["db"]),
      try brief("INC-8", nil, ["db"]),
    ])
    let found = history.recurrence(of: own(kind: "k", ["db", "web"])).sameComponents
    #expect(found.count == 2)
    #expect(found.latest.map(\.incident.id.text) == ["INC-3", "INC-4"])
    #expect(found.latest.map(\.components) == [["db", "web"], ["web"]])
    #expect(found.latest.map(\.daysBefore) == [90, 2])
  }

  @Test func namesTheLatestFiveOfTheSameComponents() throws {
    let briefs = try (2...9).map { try brief("INC-\($0)", -$0, $0.isMultiple(of: 2) ? ["db"] : ["db", "web"]) }
    let found = IncidentHistory(briefs).recurrence(of: own(["web", "db"])).sameComponents
    #expect(found.count == 8)
    #expect(found.latest.map(\.incident.id.text) == ["INC-6", "INC-5", "INC-4", "INC-3", "INC-2"])
    #expect(found.latest.map(\.components.count) == [1, 2, 1, 2, 1])
  }

  /// What the history knows of the incident itself may be less than the incident knows.
  @Test(arguments: [nil, -3, 0, 3])
  func anIncidentIsNotItsOwnForerunner(began: Int?) throws {
    let own = try brief("INC-1", began, kind: "k", ["db"], promises: [.init(id: "A1", prevents: "k/tests")])
    let others = try (2...8).map { try brief("INC-\($0)", -10, kind: "k", ["db"], promises: [.init(id: "A1")]) }
    let found = IncidentHistory(others + [own]).recurrence(of: self.own(kind: "k"))
    #expect(found.sameKind.count == 7)
    #expect(found.sameKind.latest.map(\.id.text) == ["INC-4", "INC-5", "INC-6", "INC-7", "INC-8"])
    #expect(found.sameKind.promises == 7)
    #expect(found.sameKind.openPromises == 7)
    #expect(found.fulfilments.isEmpty)
    #expect(IncidentHistory([own]).recurrence(of: self.own(["db"])).sameComponents.count == 0)
  }

  @Test func relatedIncidentsNeedNotBeEarlier() throws {
    let history = IncidentHistory([try brief("INC-7", 5, promises: [.init(id: "A1")])])
    let related = history.recurrence(of: own(related: ["INC-7", "INC-8", "INC-1"])).related
    #expect(related.keys.map(\.text) == ["INC-7"])
  }

  @Test func thoseThatNameItAreRelatedToo() throws {
    func naming(_ id: String, _ related: [String]) throws -> IncidentBrief {
      var brief = try brief(id, 1)
      brief.related = related.compactMap { IncidentID($0) }
      return brief
    }
    let history = IncidentHistory([
      try naming("INC-10", ["INC-1", "INC-1"]), try naming("INC-9", ["INC-2", "INC-1"]), try naming("INC-8", ["INC-2"]),
      try naming("INC-7", ["INC-1"]), try naming("INC-1", ["INC-1"]),
    ])
    let recurrence = history.recurrence(of: own(related: ["INC-7"]))
    #expect(recurrence.relatedBy.map(\.id.text) == ["INC-9", "INC-10"])
    #expect(recurrence.related.keys.map(\.text) == ["INC-7"])
  }

  @Test func preventionItemsAreFulfilledByEarlierActions() throws {
    func promise(_ id: String) -> IncidentBrief.Promise { .init(id: id, status: .done, prevents: "k/tests") }
    let history = IncidentHistory([
      try brief("INC-3", -9, kind: "k", promises: [promise("A1"), .init(id: "A2")]),
      try brief("INC-4", 9, kind: "k", promises: [promise("A7")]), try brief("INC-5", -9, promises: [promise("A9")]),
    ])
    let found = history.recurrence(of: own(kind: "k")).fulfilments
    #expect(found.mapValues { $0.map { "\($0.incident)/\($0.promise.id)" } } == ["k/tests": ["INC-3/A1"]])
  }

  @Test func incidentsWithoutTimesAreOrderedByTheirIDs() throws {
    var incident = own(kind: "k")
    incident.timeline = []
    let history = IncidentHistory([try brief("INC-0", nil, kind: "k"), try brief("INC-2", nil, kind: "k")])
    #expect(history.recurrence(of: incident).sameKind.latest.map(\.id.text) == ["INC-0"])
  }
}
