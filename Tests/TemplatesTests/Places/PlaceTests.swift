import Prose
import Testing

@testable import Templates

/// What a template's own text tells about the place of each value in it.
struct PlaceTests {
  private func places(_ template: String, partials: [String: String] = [:]) throws -> [Place] {
    let (loaded, problems) = load(template, kind: .markdown, partials: partials)
    #expect(problems.isEmpty)
    let template = try #require(loaded)
    return template.places
  }

  /// A place at the beginning of its line with nothing behind it.
  private static let ownLine = Place(startsLine: true, endsLine: true)

  struct Case: CustomTestStringConvertible {
    let template: String
    let place: Place

    init(_ template: String, _ place: Place) {
      self.template = template
      self.place = place
    }

    var testDescription: String { template }
  }

  @Test(arguments: [
    Case("{{title}}", ownLine),
    Case("{{title}}\n", ownLine),
    Case("a\n\n{{title}}  \nb", ownLine),
    Case("a {{title}}, b", Place(before: " ", after: ",")),
    Case("é{{title}}ü", Place(before: "é", after: "ü")),
    Case("# {{title}}\n", Place(block: .heading, startsLine: true, endsLine: true, headingLevel: 1, before: " ")),
    Case(
      "## {{title}} ({{owner}})\n", Place(block: .heading, startsLine: true, headingLevel: 2, before: " ", after: " ")),
    Case("## A\n\n{{summary}}\n", Place(startsLine: true, endsLine: true, headingLevel: 2)),
    Case("#tag {{title}}\n", Place(endsLine: true, before: " ")),
    Case("# 1{{title}}\n", Place(block: .heading, endsLine: true, headingLevel: 1, before: "1")),
    Case("1{{title}}\n", Place(startsLine: true, endsLine: true, before: "1")),
    Case("#{{title}}\n", Place(startsLine: true, endsLine: true, before: "#")),
  ])
  func learnsLinesAndHeadings(example: Case) throws {
    #expect(try places(example.template).first == example.place)
  }

  @Test(arguments: [
    Case("- {{title}}\n", Place(continuation: "  ", startsLine: true, endsLine: true, startsItem: true, before: " ")),
    Case("- [ ] {{title}}\n", Place(continuation: "  ", endsLine: true, followsTaskBox: true, before: " ")),
    Case(
      "12. {{title}}\n", Place(continuation: "    ", startsLine: true, endsLine: true, startsItem: true, before: " ")),
    Case(
      "  * {{title}}\n", Place(continuation: "    ", startsLine: true, endsLine: true, startsItem: true, before: " ")),
    Case("> {{title}}\n", Place(continuation: "> ", startsLine: true, endsLine: true, before: " ")),
    Case(
      "> - {{title}}\n",
      Place(continuation: ">   ", startsLine: true, endsLine: true, startsItem: true, before: " ")),
    Case(
      "- > {{title}}\n", Place(continuation: "  > ", startsLine: true, endsLine: true, before: " ")),
    Case("- a\n  {{title}}\n", Place(continuation: "  ", startsLine: true, endsLine: true, before: " ")),
    Case("-{{title}}\n", Place(startsLine: true, endsLine: true, before: "-")),
    Case(
      "{{#actions}}- {{text}}\n{{/actions}}\n",
      Place(continuation: "  ", startsLine: true, endsLine: true, startsItem: true, before: " ")),
  ])
  func learnsContainers(example: Case) throws {
    #expect(try places(example.template).first == example.place)
  }

  @Test(arguments: [
    Case("| {{title}} | b |\n", Place(block: .cell, before: " ", after: " ")),
    Case("| a | {{title}} |\n", Place(block: .cell, before: " ", after: " ")),
    Case("> | {{title}} |\n", Place(block: .cell, continuation: "> ", before: " ", after: " ")),
    Case("{{#draft}}| {{title}} {{/draft}}| b |\n", Place(block: .cell, before: " ", after: " ")),
    Case("| **a | {{title}} |\n", Place(block: .cell, before: " ", after: " ")),
    Case(
      "```\n{{title}}\n```\n", Place(block: .fencedCode(fence: "```"), startsLine: true, endsLine: true)),
    Case(
      "- ~~~~ sh\n  a {{title}}\n",
      Place(block: .fencedCode(fence: "~~~~"), continuation: "  ", endsLine: true, before: " ")),
    Case("```\na\n```\n{{title}}\n", ownLine),
    Case("```\n``\n{{title}}\n", Place(block: .fencedCode(fence: "```"), startsLine: true, endsLine: true)),
    Case("````\n```\n{{title}}\n", Place(block: .fencedCode(fence: "````"), startsLine: true, endsLine: true)),
    Case("``` {{title}}\n```\n", Place(inline: .linkDestination, endsLine: true, before: " ")),
    Case("```a``` b\n\n{{title}}\n", ownLine),
    Case("~~~ a`\n{{title}}\n", Place(block: .fencedCode(fence: "~~~"), startsLine: true, endsLine: true)),
  ])
  func learnsCellsAndCode(example: Case) throws {
    #expect(try places(example.template).first == example.place)
  }

  @Test(arguments: [
    Case("a `{{title}}` b", Place(inline: .codeSpan(ticks: 1), before: "`", after: "`")),
    Case("a `` `{{title}} `` b", Place(inline: .codeSpan(ticks: 2), before: "`", after: " ")),
    Case("a ` {{title}} b", Place(before: " ", after: " ")),
    Case("a \\` {{title}} ` b", Place(before: " ", after: " ")),
    Case("a `` {{title}} ` b", Place(before: " ", after: " ")),
    Case("a `b` {{title}} b", Place(before: " ", after: " ")),
    Case("**{{title}}** b", Place(inline: .emphasis(delimiter: "**"), before: "*", after: "*")),
    Case("a *{{title}}* b", Place(inline: .emphasis(delimiter: "*"), before: "*", after: "*")),
    Case("a _{{title}}_ b", Place(inline: .emphasis(delimiter: "_"), before: "_", after: "_")),
    Case("a ~~{{title}}~~ b", Place(inline: .emphasis(delimiter: "~~"), before: "~", after: "~")),
    Case("***a {{title}}***", Place(inline: .emphasis(delimiter: "*"), before: " ", after: "*")),
    Case("**a** {{title}} b", Place(before: " ", after: " ")),
    Case("**a:** {{title}} b", Place(before: " ", after: " ")),
    Case("a 5 * {{title}} b", Place(before: " ", after: " ")),
    Case("snake_{{title}}_b", Place(before: "_", after: "_")),
    Case("**a\n{{title}}**", Place(inline: .emphasis(delimiter: "**"), startsLine: true, after: "*")),
    Case("**a\n\n{{title}} b", Place(startsLine: true, after: " ")),
    Case("[{{title}}](u) b", Place(inline: .linkText, before: "[", after: "]")),
    Case("![{{title}}](u) b", Place(inline: .linkText, before: "[", after: "]")),
    Case("[**{{title}}**](u) b", Place(inline: .linkText, before: "*", after: "*")),
    Case("[a](../{{title}}/b.md) b", Place(inline: .linkDestination, before: "/", after: "/")),
    Case("[a](b) {{title}} b", Place(before: " ", after: " ")),
    Case("**[a](b)** {{title}} b", Place(before: " ", after: " ")),
    Case("\\[{{title}}] b", Place(before: "[", after: "]")),
  ])
  func learnsInlineConstructs(example: Case) throws {
    #expect(try places(example.template).first == example.place)
  }

  /// What is written unescaped as code has to be code for certain.
  @Test(arguments: [
    // Rows are split into cells before code is looked for.
    "| `{{summary}} | {{title}}` |", "| a ` | {{title}} | ` |", "| `` a ` | {{title}}`` |", "| `a\\` | {{title}} ` |",
    // A link's destination and its title.
    "[a](x`y){{title}} ` z", "[a](x(`y)`z){{title}} ` z", "[a](<x y`z>){{title}} ` z", "[a](x \"y) `z\"){{title}} ` z",
    "[a](x\n'y`') {{title}} ` z", "[a]({{link}}`){{title}} ` z", "![a](x`y){{title}} ` z",
    // Tags, autolinks and comments.
    "<a title=\"`\">{{title}} ` z", "<a title='>`'>{{title}} ` z", "<https://e.org/`>{{title}} ` z",
    "<a`b@e.org>{{title}} ` z", "<!-- ` -->{{title}} ` z", "<? ` ?>{{title}} ` z",
    "<a title=\"{{owner}}`\">{{title}} ` z", "<a title=\"a>b{{owner}}`\">{{title}} ` z",
    "<a title = \"a>b{{owner}}`\">{{title}} ` z", "<a title={{owner}} alt=\"`\">{{title}} ` z",
    "<{{owner}} alt=\"`\">{{title}} ` z",
    "<https://e.org/{{owner}}`>{{title}} ` z", "<a`b{{owner}}@e.org>{{title}} ` z",
    "<a\ntitle=\"`\">{{title}} ` z", "<a title=\"{{> p}}`\">{{title}} ` z", "<a {{> q}}>",
    "<a title=\"{{> r}}{{title}} ` z",
  ])
  func entersNoCodeThatMayBeNone(template: String) throws {
    let partials = ["p.md": "a", "q.md": "title=\"` {{title}} ` z\"", "r.md": "`\">\n"]
    let place = try #require(try places(template, partials: partials).last)
    #expect(place.inline == .plain)
  }

  @Test(arguments: [
    "see <https://x.org> and `{{title}}`", "[a]({{link}}) `{{title}}`", "[a](b \"c\") `{{title}}`",
    "[a](<b c>) `{{title}}`", "[a](b c `{{title}}`", "[a](b(c) d `{{title}}`", "<b>a</b> `{{title}}`",
    "<a title=\"{{owner}}\"> `{{title}}`", "<{{link}}> `{{title}}`", "a <b `{{title}}` -> c", "a < b `{{title}}` > c",
    "a <b, c> `{{title}}`", "a {{owner}}<b `{{title}}`", "a <\nb `{{title}}` > c", "\\<a `{{title}}`>",
    "a <b\n`{{title}}`\n\n> c", "<!-- a --> `{{title}}`", "| a `b` | `{{title}}` |", "| a <b | `{{title}}` |",
    "| `a \\| {{title}}` |", "`<a {{title}}`>", "<a title=\"\n\n`{{title}}`\">",
  ])
  func keepsCodeThatIsCertain(template: String) throws {
    #expect(try places(template).last?.inline == .codeSpan(ticks: 1))
  }

  @Test(arguments: [
    // A value or a section before may turn out empty.
    Case("{{owner}}{{title}} b", Place(startsLine: true, after: " ")),
    Case("{{owner}} {{title}} b", Place(startsLine: true, before: " ", after: " ")),
    Case("{{owner}}{{#draft}} - {{/draft}}{{title}} b", Place(startsLine: true, after: " ")),
    Case("{{owner}} a {{title}} b", Place(before: " ", after: " ")),
    Case("{{#draft}}{{owner}}: {{/draft}}{{title}} b", Place(startsLine: true, after: " ")),
    Case("a {{#draft}}{{owner}}: {{/draft}}{{title}} b", Place(before: " ", after: " ")),
    Case("a {{#draft}}{{owner}}:{{/draft}}{{title}} b", Place(after: " ")),
    Case("a {{#draft}}{{title}}: {{/draft}}b", Place(before: " ", after: ":")),
    Case("a {{#tags}}{{.}}: {{/tags}}b", Place(after: ":")),
    // A number in front makes a list item.
    Case(
      "{{owner}}. {{title}} b",
      Place(continuation: "    ", startsLine: true, startsItem: true, before: " ", after: " ")),
  ])
  func keepsInMindWhatMayBeEmpty(example: Case) throws {
    #expect(try places(example.template).last == example.place)
  }

  @Test(arguments: [
    Case("{{summary}}{{#draft}} a{{/draft}}\n", Place(startsLine: true)),
    Case("{{title}}{{#draft}} a{{/draft}}\n", Place(startsLine: true)),
    Case("{{#draft}}{{summary}}{{/draft}}\n", Place(startsLine: true, endsLine: true)),
    Case("{{#factors}}{{.}}{{/factors}}\n", Place()),
    Case("{{#tags}}{{.}}{{/tags}}\n", Place(startsLine: true)),
    Case("{{title}}{{#draft}} a{{/draft}} b\n", Place(startsLine: true, after: " ")),
    Case(
      "{{#factors}}- {{.}}\n{{/factors}}",
      Place(continuation: "  ", startsLine: true, endsLine: true, startsItem: true, before: " ")),
    Case("{{#factors}}{{.}}\n{{/factors}}", Place(startsLine: true, endsLine: true)),
  ])
  func unfoldsProseOnlyWhereItsLineIsCertain(example: Case) throws {
    #expect(try places(example.template).first == example.place)
  }

  @Test func takesHeadingLevelsIntoPartialsAndOut() throws {
    let found = try places(
      "## A\n{{> p}}\n{{summary}}\n", partials: ["p.md": "{{summary}}\n\n#### B\n\n{{summary}}\n"])
    #expect(found.map(\.headingLevel) == [2, 4, 4])
  }

  @Test func readsAPartialForEachPlaceItIsUsedIn() throws {
    let found = try places(
      "{{> p}}\n\n> {{> p}}\n\n- {{> p}}\n\n  {{> p}}\n\n| {{> p}} |\n",
      partials: ["p.md": "{{title}}\n"])
    #expect(
      found == [
        Place(startsLine: true, endsLine: true),
        Place(continuation: "> ", startsLine: true, endsLine: true),
        Place(continuation: "  ", startsLine: true, endsLine: true, startsItem: true),
        Place(continuation: "  ", startsLine: true, endsLine: true),
        Place(block: .cell, after: " "),
      ])
  }

  @Test func readsAPartialOnceForEqualPlaces() throws {
    let template = try #require(load("{{> p}}\n{{> p}}\n", kind: .markdown, partials: ["p.md": "{{title}}\n"]).template)
    #expect(template.program.operations.count { $0.isReturn } == 2)
  }
}

extension Template {
  /// The places of all values, in the order of the text.
  fileprivate var places: [Place] { places(from: start) }

  private func places(from start: Int) -> [Place] {
    program.operations[start...].prefix { !$0.isReturn }.flatMap { operation -> [Place] in
      switch operation {
      case .value(_, .markdownText(let place)), .value(_, .markdownProse(let place)):
        [program.places[place].place]
      case .call(let partial): places(from: program.entries[partial])
      default: []
      }
    }
  }
}

extension Templates.Operation {
  fileprivate var isReturn: Bool {
    if case .return = self { true } else { false }
  }
}
