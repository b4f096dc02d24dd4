import TestSupport
import Testing

/// The mandatory modules of the Mustache specification, with fields declared from the data of each test.
@Suite(.enabled(if: MustacheCase.areAvailable, Comment(rawValue: SpecificationExample.missing)))
struct MustacheSpecTests {
  /// What fields cannot hold, and why.
  private static let inexpressible = [
    "Implicit Iterator - Array": "items of a list are texts or records, not lists",
    "Implicit Iterator - Root-level": "a document is made from one record, not from a list",
    "Implicit Iterator - Triple mustache": "texts of a list are always escaped: no field holds a list of markup",
    "Implicit Iterator - Ampersand": "the same as with three braces",
  ]

  /// The problems of templates that a project would not get loaded, although they render as specified; besides
  /// `raw-tag`, which each tag that does not escape has.
  private static let refused: [String: Set<String>] = [
    "Failed Lookup": ["unknown-partial"],
    // Its data ends, but fields do not say so; and what follows its `<` looks like a tag of HTML.
    "Recursion": ["endless-recursion", "unquoted-value"],
  ]

  @Test(arguments: [
    ("comments", 12, 0), ("delimiters", 14, 0), ("interpolation", 39, 0), ("inverted", 22, 0), ("partials", 12, 0),
    ("sections", 34, 4),
  ])
  func rendersEachCaseAsSpecified(module: String, count: Int, inexpressible: Int) throws {
    let cases = try MustacheCase.all(of: module)
    #expect(cases.count == count)
    let expressible = cases.filter { module != "sections" || Self.inexpressible[$0.name] == nil }
    #expect(expressible.count == count - inexpressible)
    for example in expressible {
      let run = try MustacheRun(example)
      // A document has one kind of line ends, whatever its template has.
      #expect(run.output == example.expected.replacing("\r\n", with: "\n"), "\(module): \(example.name)")
      let rules = Self.refused[example.name] ?? (Self.hasRawTag(example) ? ["raw-tag"] : [])
      #expect(run.problems == rules, "\(module): \(example.name)")
    }
  }

  @Test func whatFieldsCannotHoldIsNotRenderedAsSpecified() throws {
    for example in try MustacheCase.all(of: "sections") where Self.inexpressible[example.name] != nil {
      #expect((try? MustacheRun(example))?.output != example.expected, "\(example.name)")
    }
  }

  private static func hasRawTag(_ example: MustacheCase) -> Bool {
    ([example.template] + (example.partials ?? [:]).values).contains { $0.contains("{{{") || $0.contains("{{&") }
  }
}
