import Hostile
import Prose
import Testing

struct ReferenceResolutionTests {
  @Test(arguments: [
    ("See [the log][1].\n\n[1]: https://example.org/log", "See [the log](https://example.org/log)."),
    (
      "[a]: /u\n\nSee [b][a], [a][], [a] and ![c][a], ![a].",
      "See [b](/u), [a](/u), [a](/u) and ![c](/u), ![a](/u)."
    ),
    ("[a] [b]\n\n[a]: /u \"t\"\n[b]: <v w> 't\n\"w\"'", "[a](/u \"t\") [b](v%20w \"t \\\"w\\\"\")"),
    ("[a]:\n  /u\n  (t)\n\n[a]", "[a](/u \"t\")"), ("[a]\n\n[a]: <>", "[a]()"),
    ("[a]\n\n[a]: <> \"t\"", "[a](<> \"t\")"),
    ("[a]\n\n[a]: /first\n[a]: /second", "[a](/first)"),
    ("[Foo  BAR\nbaz]\n\n[foo bar BAZ]: /u", "[Foo  BAR\nbaz](/u)"),
    ("[ẞ] [ΑΓΩ]\n\n[SS]: /s\n\n[αγω]: /g", "[ẞ](/s) [ΑΓΩ](/g)"),
    ("[a]: /u\nrest\n\n[a]", "rest\n\n[a](/u)"), ("[a]: /u\n\"t\" rest\n\n[a]", "\"t\" rest\n\n[a](/u)"),
    ("> [a]: /u\n\n- x\n\n  [b]: /v\n\n[a] [b]", ">\n\n- x\n\n[a](/u) [b](/v)"),
    ("[a]: /u\nh\n===\n\n[a]", "# h\n\n[a](/u)"),
    (
      "# [a]\n\n| [a] |\n|---|\n| ![b][a] |\n\n[a]: /u|v",
      "# [a](/u%7Cv)\n\n| [a](/u%7Cv) |\n| --- |\n| ![b](/u%7Cv) |"
    ),
  ])
  func makesReferencesInlineLinks(markdown: String, expected: String) {
    #expect(Prose.resolvingReferences(markdown) == expected)
  }

  @Test(arguments: [
    ("`[a]` [a]", "`[a]` [a](/u)"), ("```\n[a]\n[b]: /v\n```", "```\n[a]\n[b]: /v\n```"),
    ("    [a]\n\nx", "```\n[a]\n```\n\nx"),
    ("\\[a] [a\\] [b]", "\\[a] [a\\] [b]"), ("[b][c] [b][]", "\\[b\\][c] \\[b\\][]"), ("[a][b]", "\\[a\\][b]"),
    ("[a](/v)", "[a](/v)"), ("[x [a] y][b]", "\\[x [a](/u) y\\][b]"), ("[x [a] y][a]", "\\[x [a](/u) y\\][a](/u)"),
    ("[![a]][a]", "[![a](/u)](/u)"), ("[a](not a link)", "[a](/u)(not a link)"),
    ("text[^1] [a]\n\n[^1]: /note", "text[^1] [a](/u)\n\n[^1]: /note &#32;"), ("- [a] task", "- [a](/u) task"),
    ("text\n[b]: /v", "text\n\\[b\\]: /v"), ("[b]: /v x", "\\[b\\]: /v x"),
    ("x `` ` [b]\n\n[b]: /v \"`` `\"", "x \\`\\` \\` [b](/v \"&#96;&#96; &#96;\")"),
  ])
  func leavesAloneWhatIsNoReference(markdown: String, expected: String) {
    #expect(Prose.resolvingReferences(markdown + "\n\n[a]: /u") == expected)
  }

  @Test func keepsTheBoxOfATask() {
    #expect(Prose.resolvingReferences("- [x] done [x]\n\n[x]: /u") == "- [x] done [x](/u)")
  }

  @Test(arguments: [
    "", "plain", "# a\n\nsetext\n===\n\n* * *\n", "[a]\r\n[b][a]\r\n", "a ]: b", "```\n[a]: /u\n```\n\n    x",
    "[^1]: note\n",
    "x\n[a]: /u", "[]: /u", "[a]:", "[a]: <b", "\\[a]: /u", "# [a]: /u",
  ])
  func returnsATextWithoutDefinitionsAsItIs(markdown: String) {
    #expect(Prose.resolvingReferences(markdown) == markdown)
  }

  @Test func resolvesToTextInWhichNothingIsLeftToResolve() {
    let place = Place(startsLine: true, endsLine: true)
    for value in HostileValues.all + HostileValues.random(count: 300, seed: 7) {
      let resolved = Prose.resolvingReferences("[a]: /u\n\n" + value + "\n\n[b]: <v> \"w\"")
      let inserted = placed(resolved, at: place)
      #expect(Prose.resolvingReferences(inserted) == inserted, "\(value.debugDescription)")
    }
  }

  /// Many short references to one long destination would be gigabytes.
  @Test func boundsWhatReferencesAddToAText() {
    let long = String(repeating: "u", count: 10_000)
    let markdown = String(repeating: "[a] ", count: 50_000) + "\n\n[a]: /\(long)"
    #expect(Prose.resolvingReferences(markdown).utf8.count < 3 * markdown.utf8.count)
  }

  @Test(arguments: [
    "[a] ", "[a]", "[a][", "![a", "[", "]", "[]", "][", "[a]: u\n", "[a]: u\n\n", "[a]: u '", "[a]: u\n'", "[a]: u (",
    "[a]:",
    "[a]: <", "> [a]: u\n", "- [a]: u\n", "[a\\", "[a]\n===\n", "[b\n", "|[a]", "`[a]: ",
  ])
  func takesTimeInProportionToTheLength(part: String) {
    let value = "[a]: /u\n\n" + String(repeating: part, count: 200_000 / part.utf8.count)
    var length = 0
    let time = ContinuousClock().measure { length = Prose.resolvingReferences(value).utf8.count }
    #expect(length <= 10 * value.utf8.count)
    // Debug builds on a busy machine: what is not linear takes minutes.
    #expect(time < .seconds(20), "200 KB of \(part.debugDescription)")
  }
}
