import TestSupport
import Testing

struct CommandReferenceTests {
  @Test func theReferenceIsAsTheCommandLineDeclares() throws {
    let text = try CommandReference(of: Pir()).text
    #expect(
      try Recording.holds(text, at: "docs/commands.md"),
      "docs/commands.md is not as declared: make goldens, and look at the difference")
  }

  @Test func everyArgumentSaysWhatItIs() throws {
    let rows = try CommandReference(of: Pir()).text.split(separator: "\n").filter { $0.hasPrefix("| `") }
    #expect(rows.count > 100)
    for row in rows { #expect(!row.hasSuffix("|  |"), "\(row) has no description") }
  }
}
