import Importing
import Incidents
import Testing

struct ItemReadingTests {
  private func review(_ items: String) -> ImportedReview { ImportedReview("# A\n\n## Action items\n\n\(items)\n") }

  private static let shapes: [(String, [String])] = [
    ("1. Add an alert\n1. Write it down", ["A1 open: Add an alert", "A2 open: Write it down"]),
    ("- [ ] Add an alert\n- [x] Write it down", ["A1 open: Add an alert", "A2 done: Write it down"]),
    (
      "- ✅ Add an alert\n- ~~Write it down~~\n- [x] ~~Both~~",
      [
        "A1 done: Add an alert", "A2 wont_do: Write it down", "A3 done: Both",
      ]
    ),
    (
      "- [Action Item] Add an alert\n- TODO: Write\n- [Done] Tell",
      [
        "A1 open: Add an alert", "A2 open: Write", "A3 done: Tell",
      ]
    ),
    (
      "- Add an alert (@ada, due 2026-02-01, OPS-12)\n- Write [owner: Bo] [P1]",
      [
        "A1 open: Add an alert (OPS-12) (owner @ada, due 2026-02-01)", "A2 open: Write (owner Bo, priority P1)",
      ]
    ),
    (
      "- Add an alert — Owner: Ada Example, Due: Feb 1, 2026\n- Tell everybody (done)\n- Think (about it)",
      [
        "A1 open: Add an alert (owner Ada Example, due 2026-02-01)", "A2 done: Tell everybody",
        "A3 open: Think (about it)",
      ]
    ),
    (
      "- Add an alert (https://example.org/a/issues/1)\n- [Write it](https://example.org/b/issues/2)\n- x ([#3](https://example.org/c/pull/3))",
      [
        "A1 open: Add an alert (ticket https://example.org/a/issues/1)",
        "A2 open: [Write it](https://example.org/b/issues/2) (ticket https://example.org/b/issues/2)",
        "A3 open: x (ticket https://example.org/c/pull/3)",
      ]
    ),
    (
      "- Better alerts\n  - for disks\n  - for nodes\n    - Owner: Ada\n- Last",
      [
        "A1 open: Better alerts", "A2 open: for disks", "A3 open: for nodes (owner Ada)", "A4 open: Last",
      ]
    ),
    (
      "- Write **(Ada Example, by 2 Feb 2026)**\n- [P1] Ask @bo, please\n- Think (about it, by 2026-02-01)",
      [
        "A1 open: Write (owner Ada Example, due 2026-02-02)", "A2 open: Ask @bo, please (owner @bo, priority P1)",
        "A3 open: Think (about it, by 2026-02-01)",
      ]
    ),
    (
      "| Task | Ticket | Status |\n|-|-|-|\n| Add an alert | [the bug](https://example.org/b/7) | To do |\n| Write | | Completed |",
      ["A1 open: Add an alert (ticket https://example.org/b/7)", "A2 done: Write"]
    ),
    (
      "- Long one\n\n  of two paragraphs\n\n  ```\n  code\n  ```",
      ["A1 open: Long one\n\nof two paragraphs\n\n```\ncode\n```"]
    ),
    (
      "| Owner | Action item | Type | Status | Due | Bug | Prio |\n|-|-|-|-|-|-|-|\n| Ada | Add an alert | detect | In progress | 2026-02-01 | OPS-1 | P2 |\n| | Write | other | Blocked | soon | | |",
      [
        "A1 in_progress: Add an alert (OPS-1) (owner Ada, due 2026-02-01, priority P2, kind detect)",
        "A2 open: Write",
      ]
    ),
    (
      "### Done\n\n- Add an alert\n\n### Short-term (in progress)\n\n1. Write\n\n### Rest\n\nThink about it.",
      [
        "A1 done: Add an alert", "A2 in_progress: Write", "A3 open: Think about it.",
      ]
    ),
    (
      "### Proxy\n\nLimit memory. (https://example.org/a/pull/1)\n\n### Hub\n\nFix it.",
      [
        "A1 open: Limit memory. (ticket https://example.org/a/pull/1)", "A2 open: Fix it.",
      ]
    ),
  ]

  @Test(arguments: shapes)
  func aListHasItsItems(text: String, items: [String]) {
    let review = review(text)
    #expect(review.items == items)
    #expect(review.lostWords.filter { $0 != "x" } == [])
    #expect(review.refusal == nil)
  }

  @Test func whatHasNoKeyIsAComment() {
    let review = review("| Action | Due | Status |\n|-|-|-|\n| Write | soon | Blocked |")
    #expect(review.comments(ofItem: 0) == ["Due: soon", "Status: Blocked"])
    #expect(review.doubts == ["7: Due: soon", "7: Status: Blocked"])
    #expect(review.kept("headings").contains("Action | Due | Status"))
  }

  @Test func textBesidesItemsIsTold() {
    let review = review("Every item has a ticket.\n\n- Write\n\n### Later\n\nPerhaps more.")
    #expect(review.items == ["A1 open: Write", "A2 open: Perhaps more."])
    #expect(review.narrative == "## Action items\n\nEvery item has a ticket.")
    #expect(review.doubts == ["11: a paragraph is taken as an action item"])
  }

  @Test func proseBelowAHeadingThatMayBeAboutAnythingIsNoItem() {
    let review = ImportedReview("# A\n\n## Next steps\n\nWe will think.\n")
    #expect(review.items == [] && review.narrative == "## Next steps\n\nWe will think.")
  }

  @Test func namesOfStatesAreMapped() {
    let review = ImportedReview("# A\n\n## Actions\n\n| Task | Status |\n|-|-|\n| Write | Parked |\n") {
      $0.map.set("parked", of: .states, to: .name("wont_do"))
    }
    #expect(review.items == ["A1 wont_do: Write"])
  }
}
