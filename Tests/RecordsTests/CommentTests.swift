import Diagnostics
import Incidents
import Testing

@testable import Records

/// HTML comments are no part of any Markdown value.
struct CommentTests {
  @Test func commentsLeaveEveryMarkdownValue() throws {
    let reading = try TestRecords.read(
      incident: """
        title: Builds fail
        severity: P1
        summary: |
          One. <!-- CANARY -->
          <!--
          CANARY
          -->
        root_cause: "a<!-- CANARY -->b"
        contributing_factors: ["one <!-- CANARY -->"]
        lessons:
          went_well: ["two <!-- CANARY -->"]
          went_wrong: ["three <!-- CANARY -->", { text: "four <!-- CANARY -->" }]
          improvements: ["five <!-- CANARY -->"]

        """,
      timeline: """
        - time: 2026-01-05T12:00Z
          event: six <!-- CANARY -->
          action: seven <!-- CANARY -->
          update: { summary: "eight <!-- CANARY -->" }

        """,
      actions: "- { id: A1, action: \"nine <!-- CANARY -->\", status: wont_do, reason: \"ten <!-- CANARY -->\" }\n",
      narrative: "# Story\n\n<!-- CANARY -->\n\nIt `<!-- stays -->`.\n")
    #expect(reading.problems.map(\.diagnostic.message) == [])
    let incident = reading.incident
    #expect(!incident.texts.contains { $0.contains("CANARY") })
    #expect(incident.summary == "One.")
    #expect(incident.rootCause == "ab")
    #expect(incident.lessons.wentWrong.map(\.text) == ["three", "four"])
    #expect(incident.timeline.first?.update?.summary == "eight")
    #expect(incident.narrative == "# Story\n\n\n\nIt `<!-- stays -->`.")
  }

  @Test func aValueThatIsNothingButACommentIsEmpty() throws {
    let reading = try TestRecords.read(
      incident: "title: t\nseverity: P1\nsummary: \"<!-- x -->\"\n",
      timeline: "- { time: 2026-01-05T12:00Z, event: e, update: { summary: \"<!-- x -->\" } }\n",
      narrative: "<!-- x -->\n")
    #expect(reading.incident.summary == nil)
    #expect(reading.incident.timeline.first?.update?.summary == nil)
    #expect(reading.incident.narrative == nil)
  }

  @Test func aRequiredValueThatIsNothingButACommentIsMissing() throws {
    let reading = try TestRecords.read(timeline: "- { time: 2026-01-05T12:00Z, event: \"<!-- x -->\" }\n")
    #expect(reading.problems.map(\.diagnostic.rule) == ["missing-field"])
    #expect(reading.problems.first?.diagnostic.message.hasPrefix("'event' is empty") == true)
  }

  @Test func plainTextKeepsWhatLooksLikeAComment() throws {
    let reading = try TestRecords.read(incident: "title: a <!-- x -->\nseverity: P1\n")
    #expect(reading.incident.title == "a <!-- x -->")
  }

  @Test func commentsLeaveTheRunbook() throws {
    let text = """
      phases:
        - id: 1
          name: Triage
          steps: [{ id: 1.1, title: Look, body: "a <!-- x --> b", checklist: ["c <!-- x -->"] }]
      known_incidents: [{ id: full, title: Disk full, fix: "d <!-- x -->" }]
      site: { footer: "e <!-- x -->" }

      """
    let reading = RecordReader.runbook(RecordFile(name: "runbook.yaml", bytes: Array(text.utf8)))
    let step = try #require(reading.runbook.phases.first?.steps.first)
    #expect(step.body == "a b")
    #expect(step.checklist == ["c"])
    #expect(reading.runbook.site.footer.public == "e")
  }

  // A18
  @Test(arguments: ["action", "owner"])
  func anItemThatNoReportCanHoldIsAnErrorForEveryReader(key: String) throws {
    let values = ["action": "Do it", "owner": "sre"].merging([key: String(repeating: "[", count: 600)]) { $1 }
    let actions = "- { id: A1, action: \"\(values["action"] ?? "")\", owner: \"\(values["owner"] ?? "")\" }\n"
    let reading = try TestRecords.read(actions: actions)
    #expect(reading.problems.map(\.diagnostic.rule) == ["too-many-brackets"])
    #expect(reading.problems.first?.part == .actions)
    #expect(reading.incident.actions.map(\.id) == ["A1"])
    let file = RecordFile(name: "reviews/INC-42/actions.yaml", bytes: Array(actions.utf8))
    let files = IncidentFiles(
      id: reading.incident.id, folder: "reviews/INC-42",
      incident: RecordFile(name: "reviews/INC-42/incident.yaml", bytes: Array("title: t\nseverity: P1\n".utf8)),
      actions: file)
    let report = IncidentActionsReader.read(files, Runbook())
    #expect(report.problems.map(\.rule) == ["too-many-brackets"])
    #expect(report.actions.items.map(\.action) == reading.incident.actions.map(\.action))
  }

  @Test func bracketsThatMakeLinksOrAreEscapedAreFine() throws {
    let links = String(repeating: "[a](b) ", count: 600) + String(repeating: "\\\\[", count: 600)
    let reading = try TestRecords.read(actions: "- { id: A1, action: \"\(links)\" }\n")
    #expect(reading.problems.map(\.diagnostic.rule) == [])
  }

  @Test func aTitleThatNoReportCanHoldIsAnError() throws {
    let reading = try TestRecords.read(incident: "title: \"\(String(repeating: "[", count: 301))\"\nseverity: P1\n")
    #expect(reading.problems.map(\.diagnostic.rule) == ["too-many-brackets"])
    #expect(reading.problems.first?.part == .key("title"))
  }
}
