import Testing

/// Whatever the passages of a runbook hold, it loses no word, and its own parts stay where they were.
struct RunbookContentTests {
  private static let head = """
    phases:
      - id: 1
        name: Assess
        steps:
          - id: "1.1"
            title: Look
            body: BODY
          - id: "1.2"
            title: After
    incidents:
      - id: leak
        title: Leak
        resolution: STEPS
        prevention: [Watch it]
    quick_reference:
      - { title: Logs, body: tail }
    maintenance:
      - { title: Upkeep, body: "- often" }

    """

  /// A body, as a block scalar's lines; and the words that must be in the document.
  struct Passage: CustomTestStringConvertible {
    let testDescription: String
    let lines: [String]
    let words: [String]

    init(_ what: String, _ lines: [String], _ words: [String]) {
      (testDescription, self.lines, self.words) = (what, lines, words)
    }
  }

  static let passages = [
    Passage("a fence that is never closed", ["```bash", "alpha", "## beta"], ["alpha", "## beta"]),
    Passage("a fence in a fence", ["````md", "```", "gamma", "```", "````"], ["gamma"]),
    Passage("fences of tildes", ["~~~", "delta ```", "~~~", "after"], ["delta ```", "after"]),
    Passage(
      "nested lists", ["1. one", "   - two", "     - three", "", "       four", "2. five"],
      ["one", "two", "three", "four", "five"]),
    Passage("a table", ["| k | v |", "| --- | --- |", "| a1 | b1 |", "| a2 | b2 |"], ["a1", "b1", "a2", "b2"]),
    Passage("headings", ["# Omega", "", "text", "", "Psi", "===", "more"], ["Omega", "text", "Psi", "more"]),
    Passage("a quote with a list", ["> - quoted", ">   more", "", "plain"], ["quoted", "more", "plain"]),
    Passage("code by indentation", ["    indented", "", "text"], ["indented", "text"]),
    Passage("mustaches and HTML", ["{{title}} <script>", "", "`<!-- kept -->`"], ["title", "script", "kept"]),
  ]

  private func sections(_ text: String) -> [String] { MarkdownOutline(text).sections.map(\.title) }

  /// The document with the passage in both places, as a body and as the second of three steps.
  private func document(_ passage: Passage) throws -> String {
    func block(_ indentation: Int) -> String {
      let margin = String(repeating: " ", count: indentation)
      return "|2\n" + passage.lines.map { $0.isEmpty ? "" : margin + $0 }.joined(separator: "\n")
    }
    let source = Self.head.replacing("BODY", with: block(10))
      .replacing("STEPS", with: "\n      - first step\n      - \(block(8))\n      - last step")
    let (text, problems) = DemoRunbook.document(source)
    #expect(problems.isEmpty)
    return try #require(text)
  }

  @Test(arguments: passages)
  func losesNothing(passage: Passage) throws {
    let text = try document(passage)
    for word in passage.words {
      #expect(text.ranges(of: word).count >= 2, "\(word)")
    }
    let own = [
      "Incident Response Runbook", "Incident Classification", "P0 - Critical", "P1 - High", "P2 - Medium", "P3 - Low",
      "Response Procedures", "Phase 1: Assess (Ongoing)", "1.1 Look", "1.2 After", "Common Incidents", "Incident: Leak",
      "Escalation Paths", "Level 1 (0-30 min)", "Level 2 (30-60 min)", "Level 3 (60+ min)", "Quick Reference", "Logs",
    ]
    #expect(sections(text).filter(own.contains) == own)
    let leak = try #require(MarkdownOutline(text).sections.first { $0.title == "Incident: Leak" })
    #expect(leak.labels.first == "Resolution")
    #expect(text.contains("\n1. first step\n"))
    #expect(text.contains("\n3. last step\n"))
    #expect(text.contains("\n**Prevention:**\n\n- Watch it\n"))
    #expect(text.hasSuffix("\n**Upkeep:**\n\n- often\n"))
  }

  @Test func headingsInABodySinkBelowItsStep() throws {
    let text = try document(try #require(Self.passages.first { $0.testDescription == "headings" }))
    let levels = MarkdownOutline(text).sections.filter { $0.title == "Omega" }.map(\.level)
    #expect(!levels.isEmpty)
    #expect(levels.allSatisfy { $0 > 3 })
  }
}
