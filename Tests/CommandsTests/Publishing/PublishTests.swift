import Foundation
import TestSupport
import Testing

/// `pir publish`, run as a user runs it.
struct PublishTests {
  private static let folder = "reviews/INC-7/"
  private static let facts = folder + "incident.yaml"

  /// A resolved public incident with something to hold back.
  private func project(_ more: String = "") throws -> Pir {
    let pir = try Pir()
    pir.environment["PIR_NOW"] = "2026-01-06T13:00Z"
    try pir.write(
      Self.facts,
      "title: Search is slow\nseverity: P2\nvisibility: public\npeople: { on-call: R. Silva }\nsummary: An index was rebuilt.\n"
        + "impact: Searches failed.\nlinks: [{ title: Board, url: https://board.example, internal: true }]\n" + more)
    try pir.write(
      Self.folder + "timeline.yaml",
      """
      - { time: 2026-01-05T12:00Z, event: Rebuild began, by: on-call, milestone: [started, detected] }
      - { time: 12:10, event: Called the team, by: M. Weber }
      - { time: 12:20, event: Secret step, internal: true }
      - { time: 12:50, event: Rebuild stopped, milestone: resolved }

      """)
    try pir.write(Self.folder + "actions.yaml", "- { id: A1, action: Swap copies, owner: search team }\n")
    try pir.write(Self.folder + "internal.md", "Not for everybody.\n")
    return pir
  }

  @Test func nothingIsPublishedWhereNobodyCanBeAsked() throws {
    let pir = try project()
    let before = try pir.contents()
    let result = try pir.run("publish", "INC-7", "review")
    #expect(result.status == 64)
    #expect(result.err.contains("'pir publish INC-7 review --yes' publishes it"), "\(result.err)")
    #expect(result.out.contains("Rebuild began") && result.out.contains("An index was rebuilt."))
    for secret in ["Secret step", "M. Weber", "R. Silva", "search team", "Not for everybody", "board.example"] {
      #expect(!result.out.contains(secret), "\(secret)")
    }
    #expect(try pir.run("publish", "INC-7", "review", "--dry-run").status == 0)
    #expect(try pir.contents() == before)
  }

  @Test func whatIsHeldBackIsTold() throws {
    let result = try project().run("publish", "INC-7", "review", "--dry-run")
    for line in [
      "  1 internal row, 1 internal link, internal.md\n", "  the names of people: R. Silva (on-call)\n",
      "  who acted, where it is no role or team: M. Weber\n", "  of action items: owners",
    ] { #expect(result.err.contains(line), "\(line) in \(result.err)") }
  }

  @Test(arguments: [
    ("", "lacks root cause, resolution, lessons, and was never approved"),
    ("review: { state: approved }\n", "lacks root cause, resolution, lessons\n"),
    ("root_cause: r\nresolution: r\nlessons: { went_well: [a] }\n", "of INC-7 was never approved\n"),
    ("root_cause: r\nresolution: r\nlessons: { went_well: [a] }\nreview: { state: approved }\n", nil),
  ])
  func whatTheReviewLacksIsTold(more: String, lack: String?) throws {
    let pir = try project(more)
    let result = try pir.run("publish", "INC-7", "review", "--yes")
    #expect(result.status == 0)
    #expect(result.err.contains("warning: the review of INC-7 ") == (lack != nil), "\(result.err)")
    if let lack { #expect(result.err.contains(lack), "\(result.err)") }
    #expect(try !self.project(more).run("publish", "INC-7", "notice", "--yes").err.contains("warning: the review"))
  }

  @Test func aReviewIsPublishedAndTakenBack() throws {
    let pir = try project()
    let before = try pir.read(Self.facts)
    let shown = try pir.run("publish", "7", "review", "--yes")
    #expect(shown.status == 0)
    #expect(
      shown.err.contains("INC-7: the review is published; the next 'pir build --audience public' holds it\nchange 1"))
    func withoutTime() throws -> String { try pir.read(Self.facts).replacing(/changed: .*\n/, with: "") }
    #expect(try pir.read(Self.facts).contains("\nchanged: "))
    #expect(try withoutTime() == before + "review:\n  state: published\n")
    #expect(try pir.run("build", "--audience", "public").status == 0)
    let page = try pir.read("public/INC-7/index.html")
    #expect(page.contains("An index was rebuilt.") && page.contains("Rebuild began") && !page.contains("Secret step"))
    #expect(
      try pir.run("publish", "INC-7", "review", "--yes").err
        == "INC-7: the review is published already; nothing was written\n")
    #expect(try pir.run("undo").status == 0)
    #expect(try withoutTime() == before)
  }

  @Test func aNoticeIsPublishedAlone() throws {
    let pir = try project()
    let result = try pir.run("publish", "INC-7", "notice", "-y")
    #expect(result.status == 0, "\(result.err)")
    #expect(result.out.contains("An index was rebuilt.") && !result.out.contains("Rebuild began"))
    #expect(try pir.read(Self.facts).contains("visibility: public\nnotice: published\n"))
  }

  @Test func ofAnInternalIncidentNothingBecomesPublic() throws {
    let pir = try project()
    #expect(try pir.run("set", "INC-7", "visibility", "internal").status == 0)
    let result = try pir.run("publish", "INC-7", "review", "--yes")
    #expect(result.status == 0, "\(result.err)")
    #expect(result.err.contains("nothing of this becomes public while 'visibility' is internal"))
    #expect(
      result.err.contains("nothing becomes public while 'visibility' is internal ('pir set INC-7 visibility public')"))
    #expect(try pir.read(Self.facts).contains("state: published"))
    #expect(try pir.run("build", "--audience", "public").status == 0)
    #expect(!pir.exists("public/INC-7"))
  }

  @Test func anIncidentThatRunsHasNothingToPublish() throws {
    let pir = try WritingTests.project()
    let result = try pir.run("publish", "INC-7", "notice", "--yes")
    #expect(result.status == 1)
    #expect(result.err.contains("INC-7 is not resolved") && result.err.contains("--milestone resolved"))
  }

  @Test func aWithdrawnIncidentHasNothingToPublish() throws {
    let pir = try project("withdrawn: a drill\n")
    let before = try pir.contents()
    let result = try pir.run("publish", "INC-7", "review", "--yes")
    #expect(result.status == 1 && result.out == "")
    #expect(result.err.contains("'pir set INC-7 --unset withdrawn' makes it an incident again"), "\(result.err)")
    #expect(try pir.contents() == before)
  }

  private static let script = Programs.installed("script")

  @Test(
    .enabled(if: script != nil, "script is not installed"),
    arguments: [("y", true), ("YES", true), ("n", false), ("", false), ("yesterday", false)])
  func aTerminalIsAsked(answer: String, isPublished: Bool) throws {
    let pir = try project()
    let result = try pir.shell(
      "printf '\(answer)\\n' | script -qec \"'\(Pir.program.path)' publish 7 Review\" /dev/null")
    #expect(result.out.contains("Publish the review of INC-7? [y/N]"), "\(result.out)")
    #expect(result.out.contains("nothing was published") != isPublished)
    #expect(try pir.read(Self.facts).contains("state: published") == isPublished)
  }

  /// What a public build would refuse is refused before.
  @Test(arguments: [
    ("trigger: \"a <!-- b\"\n", "[unclosed-comment]"), ("lessons: { went_well: [a, b }\n", "error"),
    ("detection: 'key gh" + "p_aAFk2LmQ9xYz7BvC4nRt6WsE1dGh3JpU5iOq'\n", "[leaked-secret]"),
  ])
  func anErrorInWhatWouldBecomePublicRefuses(more: String, message: String) throws {
    let pir = try project(more)
    let before = try pir.contents()
    let result = try pir.run("publish", "INC-7", "review", "--yes")
    #expect(result.status == 1)
    #expect(result.out == "")
    #expect(result.err.contains(message), "\(result.err)")
    #expect(try pir.contents() == before)
  }

  /// An error in what the notice does not read holds up the review alone.
  @Test func anErrorElsewhereDoesNotHoldUpTheNotice() throws {
    let pir = try project("stated: { ttr: soon }\n")
    #expect(try pir.run("publish", "INC-7", "notice", "--yes").status == 0)
    #expect(try pir.run("publish", "INC-7", "review", "--yes").status == 1)
  }

  @Test func findingsAndAllowancesAreShown() throws {
    let pir = try project(
      "affected: x\ntrigger: Mail a.b@corp.com\ndetection: Mail c.d@corp.com # pir:allow email-in-public a list\n")
    let result = try pir.run("publish", "INC-7", "review", "--dry-run")
    #expect(result.status == 0)
    #expect(result.err.contains("'a.b@corp.com' is a mail address"))
    #expect(
      result.err.contains(
        "public although a rule objects, since somebody allowed it:\n  reviews/INC-7/incident.yaml:10"))
  }

  @Test(arguments: [["publish", "INC-7", "x"], ["publish", "INC-7"], ["publish", "INC-9", "review"]])
  func wrongUsage(arguments: [String]) throws {
    #expect(try project().run(arguments).status == 64)
  }
}
