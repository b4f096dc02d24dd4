import Diagnostics
import Templates
import Testing
import Text

/// Hostile templates and data meet a limit, not a crash or a standstill.
struct LimitTests {
  private func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private func rules(_ template: String, partials: [String: String] = [:]) -> Set<String> {
    Set(load(template, kind: .markdown, partials: partials).problems.map(\.rule))
  }

  @Test func refusesSectionsNestedTooDeeply() {
    #expect(rules(repeated("{{#draft}}", 100) + repeated("{{/draft}}", 100)) == [])
    #expect(rules(repeated("{{#draft}}", 101) + repeated("{{/draft}}", 101)) == ["nested-too-deeply"])
    #expect(rules(repeated("{{#draft}}", 50_000)) == ["nested-too-deeply"])
  }

  @Test func refusesPartialsNestedTooDeeply() {
    let chain = Dictionary(uniqueKeysWithValues: (0..<200).map { ("p\($0).md", "{{> p\($0 + 1)}}\n") })
    #expect(rules("{{> p0}}", partials: chain) == ["nested-too-deeply"])
  }

  @Test func refusesRecursionThatNeverDescends() {
    let partials = [
      "a.md": "{{#actions}}{{> b}}{{/actions}}", "b.md": "{{#title}}{{> a}}{{/title}}",
      "c.md": "{{#metric}}{{> c}}{{/metric}}",
    ]
    #expect(rules("{{> a}}", partials: partials) == ["endless-recursion"])
    #expect(rules("{{> c}}", partials: partials) == ["endless-recursion"])
  }

  @Test func refusesPartialsThatMultiplyWithoutEnd() {
    var doubling: [String: String] = [:]
    for number in 0..<40 { doubling["p\(number).md"] = "> {{> p\(number + 1)}}\n- {{> p\(number + 1)}}\n" }
    doubling["p40.md"] = "x"
    #expect(rules("{{> p0}}", partials: doubling) == ["template-too-large"])
  }

  @Test func stopsPartialsThatMultiplyAndWriteNothing() throws {
    var doubling: [String: String] = [:]
    for number in 0..<60 { doubling["p\(number).md"] = "{{> p\(number + 1)}}\n{{> p\(number + 1)}}\n" }
    doubling["p60.md"] = ""
    let template = try #require(load("{{> p0}}", kind: .markdown, partials: doubling).template)
    #expect(throws: RenderError.outputTooLarge(limit: 10_000)) {
      try template.render(Review.shape.record(Review()), limit: 10_000)
    }
  }

  @Test func stopsAtTheLargestDocument() throws {
    let template = try #require(load("{{#tags}}{{.}}{{/tags}}", kind: .html).template)
    let fits = Review.shape.record(Review(tags: ["12345", "67890"]))
    let exceeds = Review.shape.record(Review(tags: ["12345", "678901"]))
    #expect(try template.render(fits, limit: 10) == "1234567890")
    #expect(throws: RenderError.outputTooLarge(limit: 10)) { try template.render(exceeds, limit: 10) }
  }

  @Test func dividesLargePagesAndCountsTheirParts() throws {
    let template = try #require(load("({{#tags}}{{.}}{{/tags}})", kind: .html).template)
    let tags = (0..<9).map { String(repeating: "\($0)", count: 100_000) }
    let record = Review.shape.record(Review(tags: tags))
    let page = "(" + tags.joined() + ")"
    #expect(try template.parts(of: record).parts.count > 2)
    #expect(try template.render(record, limit: page.utf8.count) == page)
    #expect(throws: RenderError.outputTooLarge(limit: page.utf8.count - 1)) {
      try template.render(record, limit: page.utf8.count - 1)
    }
  }

  /// Each partial is read once for equal places, so a chain can be longer than any that was read in one go.
  @Test func stopsPartialsThatCallEachOtherTooDeeply() throws {
    var chain = Dictionary(uniqueKeysWithValues: (0..<140).map { ("p\($0).md", "{{> p\($0 + 1)}}\n") })
    chain["p140.md"] = "x\n"
    #expect(try render("{{> p60}}\n{{> p50}}\n", partials: chain) == "x\nx\n")
    let template = try #require(load("{{> p60}}\n{{> p0}}\n", partials: chain).template)
    #expect(throws: RenderError.nestedTooDeeply(limit: 100)) { try template.render(Review.shape.record(Review())) }
  }

  /// Each of these takes minutes if some step looks at the rest of the text again and again.
  @Test(
    .timeLimit(.minutes(3)),
    arguments: [
      "{{", "{{!", "{{{", "{{=", "{{#title}}", "{{/title}}", "{{#title}}{{/title}}", "{{title}}", "`{{title}}", "``` ",
      "[", "**a ", "> ", "- ", "#", "| ", "\\", " ", "{{> main}}", "\r", "{{=<% %>=}}<%={{ }}=%>", "]({{title}}",
      "<a ", "<a b=\"", "<!-- ", "<a {{title}}", "<a b='{{title}}\\n", "[a](", "[a](b \"", "| `", "<!-- {{title}} ",
    ])
  func readsHostileTextInLinearTime(piece: String) {
    let text = repeated(piece, 100_000 / piece.utf8.count)
    for text in [text, "| " + text + " -->"] {
      let (template, problems) = load(text, kind: .markdown)
      #expect((template == nil) != problems.isEmpty)
      #expect(problems.count <= 2000)
    }
  }

  @Test(.timeLimit(.minutes(3)), arguments: ["- ", "* ", "> ", "1. ", "- > "])
  func followsMarkersInLinearTime(marker: String) throws {
    let markers = repeated(marker, 200_000)
    #expect(try render(markers + "x {{title}}", Review(title: "*T*"), kind: .markdown) == markers + "x \\*T\\*\n")
  }

  @Test func valuesAfterMoreMarkersThanAreFollowedBeginNoBlock() throws {
    let markers = repeated("- ", 40)
    #expect(try render(markers + "{{title}}", Review(title: "# T"), kind: .markdown) == markers + "\\# T\n")
  }

  @Test(.timeLimit(.minutes(3)))
  func followsRunsOfBackticksOfEveryLength() {
    let text = (1...800).map { repeated("`", $0) + "{{title}}" }.joined()
    #expect(load(text, kind: .markdown).problems.isEmpty)
  }
}
