import Diagnostics
import Incidents
import Testing

@testable import Checks

struct DeadLinkTests {
  private func check(_ text: String, narrative: String = "") throws -> [Diagnostic] {
    try RuleCase(
      incident: RuleCase.facts + "summary: |\n  \(text)\n", narrative: narrative, attachments: ["graph.png"]
    ).check(DeadLink.self)
  }

  @Test(arguments: [
    "See [the graph](⟦graf.png)", "![graph](<⟦other graph.png>)", "[before](⟦../INC-9/review.md)",
    "[x](⟦none(1).png)", "a ` b\n\n  [x](⟦none.png) ` c", "[log](⟦logs/a.log \"title\")", "[rows](⟦timeline.yaml)",
    "[x]: ⟦none.png",
  ])
  func reportsATargetThatIsNotThere(text: String) throws {
    _ = try check(text)
  }

  @Test func knowsFilesWithSpaces() throws {
    let names = ["Screenshot 2026-11-28 at 03.10.png", "画面 1.png"]
    for target in ["Screenshot 2026-11-28 at 03.10.png", "<画面 1.png>", "Screenshot%202026-11-28%20at%2003.10.png"] {
      _ = try RuleCase(incident: RuleCase.facts + "summary: \"![x](\(target))\"\n", attachments: names).check(
        DeadLink.self)
    }
    let found = try RuleCase(
      incident: RuleCase.facts + "summary: \"![x](⟦Screenshot 2026-11-28 at 03.11.png)\"\n", attachments: names
    ).check(DeadLink.self)
    #expect(found.first?.suggestion == "did you mean 'Screenshot 2026-11-28 at 03.10.png'?")
    let none = try check("![x](⟦my shot.png) [a](see the text)")
    #expect(none.first?.suggestion == "put the file beside the record, or write <my shot.png>")
  }

  /// What lies beside the record already is not to be put there.
  @Test(
    arguments: [
      ("review.png", "review.png", "a document has that name", "rename it"),
      ("my%20shot.svg", "my shot.svg", "only png files do", nil),
      ("my shot.svg", "my shot.svg", "only png files do", nil),
    ] as [(String, String, String, String?)])
  func saysWhatIsWrongWithAFileThatDoesNotGoOut(target: String, name: String, reason: String, advice: String?) throws {
    let files = [
      RefusedFile(name: "review.png", reason: "a document has that name", advice: "rename it"),
      RefusedFile(name: "my shot.svg", reason: "only png files do", advice: nil),
      RefusedFile(name: "index.html", reason: "only png files do", advice: nil),
    ]
    let found = try RuleCase(
      incident: RuleCase.facts + "summary: \"![x](⟦\(target)) [page](index.html)\"\n", refused: files
    ).check(DeadLink.self)
    #expect(found.map(\.suggestion) == [advice])
    #expect(
      found.first?.message.hasSuffix("leads to a file that does not go out with the documents: \(reason)") == true)
  }

  @Test func suggestsTheFileThatWasMeant() throws {
    #expect(try check("[a](⟦grap.png)").first?.suggestion == "did you mean 'graph.png'?")
  }

  @Test(arguments: [
    "[a](none(1.png", "[a](graph.png)", "[a](./graph.png#top)", "[a](https://example.org/none.png)", "[a](#section)",
    "[a](../INC-2/index.html)", "[a](mailto:a@example.org)", "`[a](none.png)`", "[a](timeline.svg)",
    "[a](updates/2025-11-20T1000Z.html)", "[a](../runbook/index.html)", "an [a] (b)", "x[0]: none",
    "[a](../INC-2/review.md#x)",
    "[a](../index.html)", "[a](HTTPS://example.org/x)", "[a](graph\\.png)", "[^1]: The note.",
  ])
  func otherLinksAreFine(text: String) throws {
    _ = try check(text)
  }

  // A19
  @Test(arguments: [
    "![Graph](⟦/assets/graph.png)", "[x](⟦//host/x)", "[x](⟦\\\\host\\x)", "[x](⟦/\\host)", "[x](⟦http:x)",
    "[x](⟦https:/x)", "[x](⟦https:///x)", "[x](⟦javascript:alert(1)", "[x](⟦JavaScript:x)", "[x](⟦data:text/html,x)",
    "[x](⟦file:///etc/passwd)", "![x](⟦ftp://host/x.png)", "[x](⟦javascript&colon;x)", "[x](⟦&#47;x)", "[x](<⟦//h>)",
    "[x](⟦../../x)", "[x](⟦../other/x)", "[x](⟦../INC-2/graph.png)", "[x](⟦../INC-2)", "[x]: ⟦//host/x",
    "[x](⟦C:/x.png)", "[x](⟦java%73cript:x)",
  ])
  func reportsWhatPagesDoNotCarry(text: String) throws {
    _ = try check(text, narrative: text + "\n")
  }

  @Test func saysWhatToWriteInstead() throws {
    let absolute = try check("![Graph](⟦/assets/graph.png)")
    #expect(absolute.first?.message.contains("root of a server") == true)
    #expect(absolute.first?.suggestion?.contains("beside the record") == true)
    #expect(try check("[x](⟦//host/x)").first?.suggestion == "write the whole address, with https://")
  }

  @Test func looksAtTheNarrative() throws {
    let found = try check("s", narrative: "# Story\n\n[a](graph.png), [b](⟦none.png)\n")
    #expect(found.first?.message == "'none.png' leads to no file that goes out with the documents")
  }

  @Test func knowsCodeInQuotesAndItems() throws {
    #expect(try check("s", narrative: "> ```\n> [a](none.png)\n> ```\n").isEmpty)
    #expect(try check("s", narrative: "a\n\n    [a](none.png)\n").isEmpty)
    // The item ends the block of code that is open in it.
    #expect(try check("s", narrative: "- ```\n  [a](none.png)\n\n[b](⟦none.png)\n").count == 1)
  }

  @Test func wordsThatAreNoLinkAreNot() throws {
    let found = try check(
      "s", narrative: "The runbook: see [the runbook](⟦runbook), or\nthe runbook, [again](⟦runbook)\n")
    #expect(found.allSatisfy { $0.message == "'runbook' leads to no file that goes out with the documents" })
  }

  /// To walk back, or over the rest, for each of these would take minutes.
  @Test(.timeLimit(.minutes(3)), arguments: ["]:", "](<", "[a](b", "[a](b)\n", "]", "[a]: <"])
  func hostileTextsTakeNoLongerThanOthers(piece: String) throws {
    let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
    let dead = RelativeLink.all(in: text)
    #expect(zip(dead, dead.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
    var record = RuleCase()
    record.narrative = text
    let found = DeadLink.findings(in: try record.record())
    #expect(found.count == dead.count)
  }
}
