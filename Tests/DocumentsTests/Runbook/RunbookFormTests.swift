import Documents
import Incidents
import Testing

/// The forms of the runbook, typed in by hand with their blanks filled in: what documents must agree with, line by line.
struct RunbookFormTests {
  @Test func statusUpdateAsText() throws {
    let update = try #require(Document.all(of: RunbookExample.incident, RunbookExample.setting.runbook).last)
    let (text, problems) = RunbookExample.text(update, as: .text)
    #expect(problems.isEmpty)
    #expect(
      text == """
        [14:00] ROMA Incident Update - Investigating

        Current Status: Investigating

        What we know:
        - Builds fail.
        - Half of all requests fail.
        - We are looking for the cause.

        Next update: 14:15 UTC

        Incident ID: INC-1
        Severity: P1

        """)
  }

  @Test func resolutionNoticeAsText() {
    let (text, problems) = RunbookExample.text(.resolution, as: .text)
    #expect(problems.isEmpty)
    #expect(
      text == """
        [14:45] ROMA Incident RESOLVED - Builds fail

        Issue: Half of all builds fail.
        Root Cause: A null guard is missing.
        Resolution: Rolled back the deployment.
        Duration: 45m (2025-11-29 14:00 to 14:45 UTC)

        Preventive measures:
        - Add monitoring for X
        - Fix bug in Y component
        - Update runbook with Z

        Post-incident review: 2025-12-02 15:00 UTC

        """)
  }

  @Test func timelineRowByRow() throws {
    let table = try review().table(under: "Timeline", columns: ["Time (UTC)", "Event", "Action Taken", "By Whom"])
    #expect(
      table == [
        ["14:00", "Alert fired", "Acknowledged", "On-Call"],
        ["14:05", "Triage complete", "Identified root cause", "On-Call"],
        ["14:15", "Fix deployed", "Rolled back deployment", "On-Call"],
        ["14:30", "Monitoring", "Verified fix working", "On-Call"],
        ["14:45", "Resolved", "Closed incident", "On-Call"],
      ])
  }

  @Test func actionItemsRowByRow() throws {
    let table = try review().table(under: "Action Items", columns: ["Action", "Owner", "Due Date", "Status"])
    #expect(
      table == [
        ["Add monitoring for X", "SRE", "2025-12-01", "Open"],
        ["Fix bug in Y component", "Dev", "2025-12-03", "Open"],
        ["Update runbook with Z", "On-Call", "2025-11-30", "Done"],
      ])
  }

  @Test func fiveWhysLineByLine() throws {
    #expect(
      try review().section("5 Whys Analysis") == """
        **Problem:** Builds fail

        1. **Why did X happen?** Because Y
        2. **Why did Y happen?** Because Z
        3. **Why did Z happen?** Because A
        4. **Why did A happen?** Because B
        5. **Why did B happen?** Because a null guard is missing

        **Root Cause:** A null guard is missing.
        """)
  }

  @Test func lessonsLineByLine() throws {
    #expect(
      try review().section("Lessons Learned") == """
        **What went well:**

        - Quick detection (5 minutes)
        - Effective communication
        - Successful rollback

        **What went wrong:**

        - No automated rollback
        - Monitoring gap for X metric
        - Insufficient testing of Y feature

        **Improvements:**

        - [ ] Add automated health checks before deployment
        - [ ] Implement canary deployment
        - [ ] Add integration test for Y feature
        - [ ] Document X failure mode in runbook
        """)
  }

  @Test func sectionsStandInTheRunbooksOrder() throws {
    let headings = try review().headings
    let wanted = ["Timeline", "5 Whys Analysis", "Action Items", "Lessons Learned"]
    #expect(headings.filter(wanted.contains) == wanted)
  }

  private func review() throws -> MarkdownSections {
    let (text, problems) = RunbookExample.text(.review)
    #expect(problems.isEmpty)
    return MarkdownSections(try #require(text))
  }
}
