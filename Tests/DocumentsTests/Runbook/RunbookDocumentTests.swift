import Diagnostics
import Documents
import Incidents
import Testing
import Text

struct RunbookDocumentTests {
  private func write(
    _ runbook: Runbook, own: [String: String] = [:]
  ) -> (text: String?, problems: [Diagnostic]) {
    let sources = own.reduce(into: [String: SourceText]()) { sources, file in
      sources[file.key] = SourceText(name: "templates/\(file.key)", text: file.value)
    }
    return RunbookWriter(TemplateSources.overridden(by: sources)).write(runbook)
  }

  private static func runbook(form: Phase.Step.Form) -> Runbook {
    var runbook = Runbook()
    runbook.phases = [Phase(id: "5", name: "Tell", steps: [Phase.Step(id: "5.1", title: "Update", form: form)])]
    return runbook
  }

  @Test func showsTheFormOfAnUpdateAsTheProjectsOwnTemplateHasIt() throws {
    let own = ["status-update.txt": "*** {{product}}{{status}} at {{time}} ***\n{{#components}}{{.}}{{/components}}\n"]
    let (text, problems) = write(Self.runbook(form: .statusUpdate), own: own)
    #expect(problems.isEmpty)
    let document = try #require(text)
    #expect(
      document.contains(
        """
        ```
        *** <Investigating|Identified|Monitoring|Resolved> at HH:MM ***
        <Component>
        ```
        """))
  }

  @Test func aFormIsHeldUpByItsTemplateOnlyWhereItIsShown() {
    let own = ["resolution-notice.txt": "{{nothing}}\n"]
    #expect(write(Self.runbook(form: .statusUpdate), own: own).problems.isEmpty)
    let (text, problems) = write(Self.runbook(form: .resolutionNotice), own: own)
    #expect(text == nil)
    #expect(problems.map(\.rule) == ["unknown-name"])
    #expect(problems.first?.place.source.name == "templates/resolution-notice.txt")
  }

  @Test func aFormCannotEndItsCodeBlock() throws {
    let own = ["status-update.txt": "```\n# {{id}}\n```\n"]
    let text = try #require(write(Self.runbook(form: .statusUpdate), own: own).text)
    #expect(text.contains("\n```\n    ```\n# <ID>\n    ```\n```\n"))
  }

  @Test func namesEachCadenceOnceAndNoneWithoutUpdates() throws {
    var runbook = Self.runbook(form: .statusUpdate)
    for index in runbook.severities.indices { runbook.severities[index].updateEvery = nil }
    #expect(try #require(write(runbook).text).contains("Send updates") == false)
    runbook.severities[1].updateEvery = .seconds(600)
    #expect(
      try #require(write(runbook).text).contains("Send updates every **10 minutes** (P1) during an active incident:"))
  }

  @Test func aSampleOfAReviewLacksNothing() throws {
    var runbook = Runbook()
    var sample = RunbookExample.incident
    sample.actions.indices.forEach { sample.actions[$0].id = "" }
    runbook.reviewSample = .record(sample)
    let text = try #require(write(runbook).text)
    #expect(!text.contains("Not recorded yet"))
    #expect(text.contains("\n| Action | Owner | Due Date | Status |\n"))
    #expect(text.contains("\n### 5 Whys Analysis\n"))
    // Nothing was posted from it, so there is nothing to link to.
    #expect(!text.contains("updates/"))
  }

  @Test func anEmptyRunbookShowsThePolicyThatHolds() throws {
    let text = try #require(write(Runbook()).text)
    #expect(text.hasPrefix("# Incident Response Runbook\n\n**Severity Levels:** P0 (Critical) →"))
    #expect(text.contains("### Phase 2: Contain & Mitigate (5-15 min)\n"))
    #expect(text.hasSuffix("### Level 3 (60+ min)\n"))
  }
}
