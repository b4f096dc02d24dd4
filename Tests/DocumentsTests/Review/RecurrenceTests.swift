import Documents
import Incidents
import Testing

/// What a review says of the incidents before its own.
struct RecurrenceTests {
  private let id17 = IncidentID("INC-17"), id29 = IncidentID("INC-29")

  private func known(prevention: [PreventionItem] = []) -> Runbook {
    var runbook = Runbook()
    var known = KnownIncident(id: "pipeline", title: "Pipeline Execution Failures")
    known.prevention = prevention
    runbook.knownIncidents = [known]
    return runbook
  }

  private func brief(_ id: IncidentID, _ count: Int, open: Int) -> IncidentBrief {
    let promises = (0..<count).map { index in
      IncidentBrief.Promise(id: "A\(index + 1)", status: index < open ? .open : .done)
    }
    return IncidentBrief(id: id, kind: "pipeline", promises: promises)
  }

  private func review(_ setting: DocumentSetting, _ change: (inout Incident) -> Void = { _ in }) -> String {
    var incident = RunbookExample.incident
    incident.kind = "pipeline"
    change(&incident)
    let writer = DocumentWriter(TemplateSources.builtIn, severities: [])
    return writer.write(.review, of: DocumentSubject(incident, setting), as: .markdown).text ?? ""
  }

  @Test func namesTheForerunnersWithLinksWhereTheyAreThere() throws {
    let first = brief(try #require(id17), 2, open: 0), second = brief(try #require(id29), 2, open: 1)
    var recurrence = Recurrence()
    recurrence.sameKind.count = 2
    recurrence.sameKind.latest = [first, second]
    recurrence.sameKind.promises = 4
    recurrence.sameKind.openPromises = 1
    let setting = DocumentSetting(runbook: known(), incidents: [first.id], recurrence: recurrence)
    #expect(
      review(setting).contains(
        """
        **Known incident:** Pipeline Execution Failures, third time; before: [INC-17](../INC-17/review.md), INC-29 (1 of \
        4 promises still open)

        """))
  }

  @Test func saysNothingOfTheFirstTime() {
    #expect(review(DocumentSetting(runbook: known())).contains("**Known incident:** Pipeline Execution Failures\n"))
  }

  @Test(arguments: [
    (2, 0, 0, "second time"), (10, 3, 0, "10th time"), (21, 1, 1, "21st time"), (112, 1, 0, "112th time"),
  ])
  func countsThem(time: Int, promises: Int, open: Int, expected: String) throws {
    var recurrence = Recurrence()
    recurrence.sameKind.count = time - 1
    recurrence.sameKind.latest = [brief(try #require(id29), 0, open: 0)]
    recurrence.sameKind.promises = promises
    recurrence.sameKind.openPromises = open
    let text = review(DocumentSetting(runbook: known(), recurrence: recurrence))
    #expect(text.contains(expected == "10th time" ? "tenth time" : expected))
    #expect(text.contains("and \(time - 2) earlier ones") == (time > 3))
    #expect(text.contains("(none of 3 promises still open)") == (promises == 3))
    #expect(text.contains("(its promise still open)") == (open == 1))
  }

  @Test func namesThoseOfTheSameComponents() throws {
    var recurrence = Recurrence()
    let neighbour = Recurrence.Neighbour(
      incident: brief(try #require(id17), 3, open: 2), components: ["db", "web"], daysBefore: 12)
    recurrence.sameComponents = Recurrence.Neighbours(count: 1, latest: [neighbour])
    #expect(
      review(DocumentSetting(runbook: known(), recurrence: recurrence)).contains(
        "**Same components before:** INC-17 (db, web, 12 days before; 2 of 3 promises still open)\n"))
  }

  @Test func tellsWhatBecameOfRelatedIncidents() throws {
    let id = try #require(id17)
    var recurrence = Recurrence()
    recurrence.related[id] = brief(id, 2, open: 2)
    let setting = DocumentSetting(runbook: known(), incidents: [id], recurrence: recurrence)
    #expect(
      review(setting) { $0.related = [id] }.contains(
        "**Related:** [INC-17](../INC-17/review.md) (2 of 2 promises still open)\n"))
    recurrence.related = [:]
    recurrence.relatedBy = [brief(id, 2, open: 2)]
    #expect(
      review(DocumentSetting(runbook: known(), incidents: [id], recurrence: recurrence)).contains(
        "**Related:** [INC-17](../INC-17/review.md) (2 of 2 promises still open)\n"))
  }

  @Test func showsWhichPreventionItemsArePromised() throws {
    let id = try #require(id17)
    var recurrence = Recurrence()
    recurrence.sameKind.count = 1
    recurrence.fulfilments["pipeline/tests"] = [
      Recurrence.Fulfilment(incident: id, promise: IncidentBrief.Promise(id: "A4", status: .done))
    ]
    let runbook = known(prevention: [
      PreventionItem(id: "tests", text: "Test the *contract*"), PreventionItem(id: "logs", text: "Log more"),
    ])
    let text = review(DocumentSetting(runbook: runbook, incidents: [id], recurrence: recurrence)) { incident in
      incident.actions[1].prevents = "pipeline/tests"
      incident.actions[1].status = .inProgress
    }
    #expect(text.contains("| Test the *contract* | A2 (in progress), [INC-17/A4 (done)](../INC-17/review.md) |\n"))
    #expect(text.contains("| Log more | nothing |\n"))
  }
}
