import Incidents
import Records
import Testing
import Text

struct FrontMatterTests {
  private func frontMatter(_ text: String) -> FrontMatter? { FrontMatter(of: SourceText(name: "a.md", text: text)) }

  @Test(arguments: [
    ("---\ntitle: Outage\n---\n# A\n", "# A\n"), ("---\na: 1\n---", ""), ("---  \na: 1\n---\t\n\nx", "\nx"),
    ("---\r\na: [1, 2]\r\n---\r\nx\r\n", "x\r\n"), ("---\n# Note\na:\n  - b\n---\n---\nx", "---\nx"),
    ("---\na: |\n  ---\n  x\n---\ny", "y"), ("---\n{a: b}\n---\nx", "x"),
  ])
  func isLeftOut(text: String, body: String) {
    #expect(frontMatter(text)?.body == body)
  }

  @Test(arguments: [
    "", "---", "---\n", "---\n---\n", "---\ntext\n---\nx", "---\n- a\n---\n", "---\na: b\n", "--- a: b\n---\n",
    " ---\na: b\n---\n", "\n---\na: b\n---\n", "----\na: b\n----\n", "---\na: b\ntext without a key\n---\n",
    "---\na: b\n----\n", "---\na: [b\n---\n", "# A\n\n---\na: b\n---\n",
  ])
  func otherTextStaysAsItIs(text: String) {
    #expect(frontMatter(text) == nil)
  }

  @Test(arguments: [
    ("title: An outage", "An outage"), ("title: \"A: b\"", "A: b"), ("title:", nil), ("title: [a]", nil), ("a: b", nil),
  ])
  func saysTheTitle(yaml: String, title: String?) {
    #expect(frontMatter("---\n\(yaml)\n---\n")?.title == title)
  }

  private func reading(narrative: String) throws -> IncidentReading {
    let file = RecordFile(name: "narrative.md", bytes: Array(narrative.utf8))
    let id = try #require(IncidentID("INC-1"))
    let files = IncidentFiles(id: id, folder: "INC-1", incident: nil, narrative: file, internalNarrative: file)
    return RecordReader.incident(files, runbook: Runbook())
  }

  @Test func isNoPartOfANarrative() throws {
    let read = try reading(narrative: "---\ntitle: x\ntags: [\"[a](b)\"]\n---\n\n# Story\n")
    #expect(read.incident.narrative?.source == "# Story\n")
    #expect(read.incident.internalNarrative?.source == "# Story\n")
    #expect(read.sources.narrative?.text == "\n\n\n\n\n# Story\n")
  }

  @Test func ofANarrativeThatHoldsNothingElseNothingIsLeft() throws {
    #expect(try reading(narrative: "---\na: b\n---\n").incident.narrative == nil)
  }

  @Test(arguments: ["---\n", "---\na: b\n", "---\n- ", "a: b\n---", "[", "{a: "])
  func takesTimeInProportionToTheLength(part: String) {
    let text = "---\n" + String(repeating: part, count: 200_000 / part.utf8.count)
    let time = ContinuousClock().measure { _ = frontMatter(text) }
    #expect(time < .seconds(20), "200 KB of \(part.debugDescription)")
  }
}
