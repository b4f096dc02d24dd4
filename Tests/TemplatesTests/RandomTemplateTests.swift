import Diagnostics
import Templates
import Testing
import Text

/// What holds for any template, held against many that nobody would write.
struct RandomTemplateTests {
  private static let pieces = [
    "{{title}}", "{{summary}}", "{{#draft}}", "{{/draft}}", "{{^draft}}", "{{#tags}}", "{{/tags}}", "{{.}}",
    "{{#actions}}", "{{/actions}}", "{{owner}}", "{{#-last}}", "{{/-last}}", "{{> p}}", "{{> q}}", "{{! c }}",
    "{{=<% %>=}}", "<%={{ }}=%>", "{{", "}}", "{{{x}}}", "\n", "\n", "\n", "\n\n\n", "  ", " ", "a", "- ", "1. ", "> ",
    "# ", "| ", "|", "`", "```\n", "**", "_", "[", "](", ")", "\\", "é", "\r\n", "<", "\"", "=",
  ]

  private let review = Review(
    title: "T", summary: "one\n\ntwo", isDraft: true, tags: ["x", "y"],
    actions: [Review.Action(text: "do", owner: "o"), Review.Action()])

  private func template(_ random: inout Sequence) -> String {
    (0..<random.next(20)).map { _ in Self.pieces[random.next(Self.pieces.count)] }.joined()
  }

  @Test(arguments: [TemplateKind.markdown, .text, .html])
  func eitherRendersOrNamesAProblemInsideItsText(kind: TemplateKind) throws {
    var random = Sequence()
    var rendered = 0
    for _ in 0..<3000 {
      let texts = [template(&random), template(&random), template(&random)]
      let (loaded, problems) = load(texts[0], kind: kind, partials: ["p.md": texts[1], "q.md": texts[2]])
      #expect((loaded == nil) != problems.isEmpty, "\(texts)")
      for problem in problems {
        let start = try #require(problem.place.range?.start)
        let line = try #require(problem.place.source.line(start.line), "\(texts) \(problem)")
        #expect(start.column <= line.unicodeScalars.count + 1, "\(texts) \(problem)")
      }
      guard let loaded else { continue }
      rendered += 1
      let output = try loaded.render(Review.shape.record(review))
      #expect(try output == loaded.render(Review.shape.record(review)))
      guard kind != .html else { continue }
      #expect(output.isEmpty || output.hasSuffix("\n") && !output.hasSuffix("\n\n"), "\(texts)")
      #expect(!output.hasPrefix("\n"), "\(texts)")
    }
    #expect(rendered > 300)
  }

  /// Paragraphs, quotes and lists in a partial never leave the quote that the partial is included in.
  @Test func linesOfAPartialStayInItsContainer() throws {
    let pieces = [
      "a", "\n", "\n\n", "{{title}}", "{{#draft}}", "{{/draft}}", "{{#tags}}", "{{/tags}}", "- b", "{{> q}}",
    ]
    var random = Sequence()
    var rendered = 0
    for _ in 0..<3000 {
      let texts = (0..<2).map { _ in (0..<random.next(12)).map { _ in pieces[random.next(pieces.count)] }.joined() }
      let partials = ["p.md": texts[0], "q.md": texts[1].replacing("{{> q}}", with: "c")]
      guard let loaded = load("> {{> p}}\n", kind: .markdown, partials: partials).template else { continue }
      rendered += 1
      let lines = try loaded.render(Review.shape.record(review)).split(separator: "\n")
      #expect(lines.allSatisfy { $0.hasPrefix(">") }, "\(texts) \(lines)")
    }
    #expect(rendered > 300)
  }

  /// A fixed sequence of numbers (Knuth, MMIX), so that a failure comes back.
  private struct Sequence {
    private var state: UInt64 = 42

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }
}
