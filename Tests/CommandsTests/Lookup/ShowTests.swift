import Foundation
import TestSupport
import Testing

struct ShowTests {
  private func project() throws -> Pir {
    let pir = try ListTests.project()
    try pir.write(
      "reviews/INC-1/actions.yaml",
      """
      - id: A1
        action: Rebuild into a copy
        owner: search team
        due: 2026-02-15
        moved:
          - { on: 2026-01-20, from: 2026-02-01, to: 2026-02-15, why: The copy needs a larger disk }
      - { id: A2, action: Alert earlier, status: done, closed: 2026-01-09, opened: 2026-01-06 }

      """)
    try pir.write(
      "reviews/INC-1/timeline.yaml",
      """
      - { time: 2026-01-05T12:00Z, event: Rebuild began, milestone: started }
      - time: 2026-01-05T13:20+01:00
        event: Alert
        action: Took the page
        by: on-call
        milestone: [detected, acknowledged]
        update: { summary: Search is slow for everybody. }
      - { time: 13:20, event: Second alert, internal: true }
      - { time: ~14:07, event: Over, milestone: resolved }

      """)
    pir.environment["PIR_NOW"] = "2026-02-20T12:00Z"
    return pir
  }

  @Test func anIncidentIsShownWithTheNamesOfItsRows() throws {
    let result = try project().run("show", "1")
    #expect(result.err == "")
    #expect(result.status == 0)
    #expect(
      result.out == """
        INC-1  P1 - High  Resolved  Search is slow
          started     2026-01-05 12:00 UTC
          resolved    ~2026-01-05 13:07 UTC
          total       ~1h 7m
          components  search, index
          kind        index-rebuild
          tags        lock
          visibility  internal
          review      Approved, due 2026-01-12, owner R. Silva
          records     reviews/INC-1

        root cause
          The rebuild takes the lock that queries need.

        timeline (UTC)
          2026-01-05
          12:00    Rebuild began
                   started
          12:20#1  Alert
                   -> Took the page (by on-call)
                   detected, acknowledged, 13:20 +01:00 in the record
                   update: Search is slow for everybody.
          12:20#2  Second alert
                   13:20 +01:00 in the record, internal
          13:07    Over
                   resolved, about this time, 14:07 +01:00 in the record

        action items
          A1  Open, due 2026-02-15, 5 days overdue, moved once, search team
              Rebuild into a copy
          A2  Done 2026-01-09, nobody
              Alert earlier

        """ + result.out.components(separatedBy: "Alert earlier\n")[1])
    #expect(result.out.contains("\ndurations\n  time to detect        20m (started 12:00 to detected 12:20)\n"))
    #expect(result.out.contains("\nagainst the runbook\n"))
    #expect(result.out.contains("INC-1 has no summary: incidents of P1 are reviewed [missing-summary]"))
  }

  @Test func whatCameLaterIsShown() throws {
    let pir = try ListTests.laterProject()
    try pir.write(
      "reviews/2026/INC-7/actions.yaml",
      "- { id: A1, action: Warm it, status: open, opened: 2026-01-06, reopened: [{ on: 2026-01-20, was: done,"
        + " closed: 2026-01-10, why: it was cold again, evidence: https://example.org/1 }] }\n")
    let out = try pir.run("show", "7").out
    #expect(out.hasPrefix("INC-7  not classified  Resolved  Cache is cold\n"))
    for line in [
      "  related     INC-2, INC-9", "  records     reviews/2026/INC-7", "  12:30  It empties",
      "         detected, 18:00 +05:30 in the record", "         until ~13:10, 18:20 +05:30 in the record",
      "         until 18:40, 23:50 +05:30 in the record", "         resolved, 2026-01-06 00:20 +05:30 in the record",
      "  A1  Open, no date, nobody, reopened once",
    ] { #expect(out.contains(line + "\n"), "\(line)\n\(out)") }
    #expect(
      try pir.run("show", "7/A1").out.hasSuffix(
        """
        history
          2026-01-06  promised without a date
          2026-01-10  done: https://example.org/1
          2026-01-20  open again: it was cold again

        """))
    #expect(try pir.run("show", "INC-9").out.contains("  related     INC-7\n"))
    let withdrawn = try pir.run("show", "INC-2").out
    #expect(withdrawn.hasPrefix("INC-2  P1 - High  Withdrawn  False alarm\n  withdrawn   it was a test\n"))
    #expect(!withdrawn.contains("the review lacks") && !withdrawn.contains("against the runbook"))
  }

  @Test func theTextsOfAReviewAreShown() throws {
    let pir = try project()
    let facts = try pir.read("reviews/INC-1/incident.yaml")
    try pir.write(
      "reviews/INC-1/incident.yaml",
      facts + """
        summary: |
          Slow[^1] for
          everybody.

          > [!WARNING]
          > Do not restart
          > it.

          [^1]: Not for one.

          <details><summary>More</summary>

          Hidden.

          </details>
        contributing_factors: [One lock, { text: No copy, internal: true }]
        five_whys: { problem: It was slow, whys: [{ why: Why?, because: The lock }] }
        lessons: { went_well: [The page], went_wrong: [The lock], got_lucky: [It was night], improvements: [{ text: A copy }] }
        x-team: blue

        """)
    try pir.write("reviews/INC-1/narrative.md", "It began\nat noon.\n")
    let out = try pir.run("show", "INC-1").out
    for part in [
      "\n  x-team      blue\n",
      "\nsummary\n  Slow[^1] for everybody.\n\n  > Warning:\n  > Do not restart it.\n\n  [^1]: Not for one.\n\n  More:\n\n"
        + "  Hidden.\n",
      "\ncontributing factors\n  - One lock\n  - No copy (internal)\n",
      "\nfive whys\n  It was slow\n  1  Why?\n     -> The lock\n", "\nwent well\n  - The page\n",
      "\nimprovements\n  - A copy\n", "\nnarrative\n  It began at noon.\n",
    ] { #expect(out.contains(part), "\(part)\n\(out)") }
  }

  @Test func whatIsAllowedIsNotMissing() throws {
    let pir = try project()
    let facts = try pir.read("reviews/INC-1/incident.yaml")
    try pir.write("reviews/INC-1/incident.yaml", "# pir:allow missing-summary it says all\n\n" + facts)
    #expect(try !pir.run("show", "INC-1").out.contains("missing-summary"))
  }

  @Test(arguments: ["INC-1/A1", "1/a1", "inc-1/A1"])
  func anItemIsShownWithItsHistory(name: String) throws {
    let result = try project().run("show", name)
    #expect(
      result.out == """
        INC-1/A1  Open, due 2026-02-15, 5 days overdue, moved once, search team
          action      Rebuild into a copy
          incident    INC-1  Search is slow
          owner       search team

        history
          2026-01-05  promised for 2026-02-01
          2026-01-20  moved from 2026-02-01 to 2026-02-15: The copy needs a larger disk

        """)
  }

  @Test func whatThereIsNotIsTold() throws {
    let missing = try project().run("show", "INC-1/A9")
    #expect(missing.status == 64 && missing.out == "")
    #expect(missing.err.contains("there is no action item 'INC-1/A9'; did you mean 'INC-1/A1'?"))
    #expect(try project().run("show", "INC-99").status == 64)
    #expect(try project().run("show").status == 64)
  }

  @Test func whatCannotBeReadIsSaidAndTheRestShown() throws {
    let pir = try project()
    try pir.write("reviews/INC-1/actions.yaml", "- [\n")
    let result = try pir.run("show", "INC-1")
    #expect(result.status == 1)
    #expect(result.out.hasPrefix("INC-1  P1 - High  Resolved"))
    #expect(result.err.contains("reviews/INC-1/actions.yaml:"))
    #expect(try pir.run("show", "INC-1/A1").status == 1)
  }

  @Test func whatWouldSteerATerminalIsShown() throws {
    let pir = try project()
    try pir.write(
      "reviews/INC-2/timeline.yaml",
      "- { time: 2026-02-10T09:00Z, event: \"a\\e[31mb\\a\\u202E\", milestone: detected }\n")
    for arguments in [["show", "INC-2"], ["list"]] {
      let out = try pir.run(arguments).out
      #expect(!out.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{07}" || $0 == "\u{202E}" })
    }
  }
}
