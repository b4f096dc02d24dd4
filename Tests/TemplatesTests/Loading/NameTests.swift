import Diagnostics
import Templates
import Testing
import Text

/// Which value a name stands for.
struct NameTests {
  private var review: Review {
    var review = Review()
    review.title = "T"
    review.owner = "reviewer"
    review.isDraft = true
    review.tags = ["a", "b", "c"]
    review.metric = Review.Metric(name: "M", parts: [Review.Metric(name: "P1"), Review.Metric(name: "P2")])
    review.actions = [
      Review.Action(
        text: "one", owner: "ann", isDone: true, steps: [Review.Step(text: "s1"), Review.Step(text: "s2")]),
      Review.Action(text: "two"),
    ]
    review.own = ["customer": ["ACME"], "regions": ["eu", "us"], "a.b": ["dotted"]]
    return review
  }

  @Test(arguments: [
    // The innermost section that declares a name has it, though it be empty.
    ("{{#actions}}{{owner}};{{/actions}}", "ann;;"),
    ("{{#actions}}{{title}}{{text}};{{/actions}}", "Tone;Ttwo;"),
    ("{{#actions}}{{#steps}}{{text}}{{owner}}{{title}};{{/steps}}{{/actions}}", "s1annT;s2annT;"),
    // Yes or no, and own keys, change no names.
    ("{{#draft}}{{title}}{{/draft}}{{^draft}}no{{/draft}}", "T"),
    ("{{#actions}}{{#done}}{{owner}}{{/done}}{{^done}}open{{/done}};{{/actions}}", "ann;open;"),
    ("{{#x}}{{title}}{{/x}}", "T"),
    // A text is shown if it is not empty, and is then the value.
    ("{{#title}}<{{.}}>{{/title}}{{#link}}no{{/link}}{{^link}}none{{/link}}", "<T>none"),
    ("{{#title}}{{owner}}{{/title}}", "reviewer"),
    // Lists of texts.
    ("{{#tags}}{{.}}{{^-last}}, {{/-last}}{{/tags}}", "a, b, c"),
    ("{{#tags}}{{#-first}}[{{/-first}}{{.}}{{#-last}}]{{/-last}}{{/tags}}", "[abc]"),
    ("{{#actions}}{{#steps}}{{.}}{{/steps}}{{/actions}}{{^factors}}none{{/factors}}", nil),
    // The first and last of the innermost list, through sections that are none.
    ("{{#actions}}{{#owner}}{{#-first}}1st {{/-first}}{{.}}{{/owner}}{{/actions}}", "1st ann"),
    // Records, and dotted names.
    ("{{#metric}}{{name}}{{#parts}}{{name}}{{/parts}}{{/metric}}", "MP1P2"),
    ("{{metric.name}}{{metric.from}}{{#metric.parts}}{{name}}{{/metric.parts}}", "MP1P2"),
    ("{{#metric.name}}{{.}}{{/metric.name}}{{^metric.from}}none{{/metric.from}}", "Mnone"),
    // A team's own keys.
    ("{{x.customer}};{{x.regions}};{{x.unheard-of}};{{x.a.b}}", "ACME;eu, us;;dotted"),
    ("{{#x.regions}}<{{.}}>{{/x.regions}}{{^x.nothing}}none{{/x.nothing}}", "<eu><us>none"),
  ])
  func resolves(template: String, expected: String?) throws {
    guard let expected else {
      #expect(load(template).template == nil)
      return
    }
    #expect(try render(template, review) == expected + "\n")
  }

  @Test func emptyRecordsAndTheirFieldsAreEmpty() throws {
    #expect(try render("{{metric.name}}{{#metric}}no{{/metric}}{{^metric}}none{{/metric}}") == "none\n")
    #expect(try render("{{#metric.parts}}no{{/metric.parts}}{{^metric.parts}}none{{/metric.parts}}") == "none\n")
  }

  @Test func readsOnlyWhatTheTemplateUses() throws {
    let shape = Shape<Int>(
      "a number",
      [
        .text("used", "Used") { String($0) },
        .text("unused", "Never used") { _ in
          Issue.record("a field that no tag names was read")
          return nil
        },
      ])
    let library = TemplateLibrary(["n.md": SourceText(name: "n.md", text: "{{used}}")])
    let template = try #require(library.template(named: "n.md", for: shape.list, kind: .markdown).template)
    #expect(try template.render(shape.record(7)) == "7\n")
  }

  @Test func saysWhereANameWouldBeKnown() {
    let outer = load("{{#actions}}{{titel}}{{/actions}}").problems
    #expect(outer.first?.notes.map(\.message) == ["'title' belongs to a review, further out"])
    let inner = load("{{steps}}").problems
    #expect(inner.first?.notes.map(\.message) == ["an action item has 'steps', inside {{#actions}}"])
  }

  @Test func reportsAProblemInAPartialInItsOwnFileOnce() {
    let (template, problems) = load("{{> p}}\n- {{> p}}\n", partials: ["p.md": "\n{{titel}}\n"])
    #expect(template == nil)
    #expect(problems.map(\.place.source.name) == ["templates/p.md"])
    #expect(problems.map(\.place.range?.start) == [Position(line: 2, column: 3)])
    let note = problems.first?.notes.first
    #expect(note?.message == "included here")
    #expect(note?.place?.source.name == "templates/main.md")
    #expect(note?.place?.range == SourceRange(line: 1, column: 5, length: 1))
  }

  @Test func checksAPartialAgainstEachScopeItIsUsedIn() {
    let problems = load("{{> p}}{{#actions}}{{> p}}{{/actions}}", partials: ["p.md": "{{zzz}}"]).problems
    #expect(problems.map(\.message).sorted() == ["a review has no 'zzz'", "an action item has no 'zzz'"])
  }

  @Test func reportsAMissingTemplate() {
    let library = TemplateLibrary(["review.md": SourceText(name: "templates/review.md", text: "")])
    let problems = library.template(named: "reveiw.md", for: Review.shape.list, kind: .markdown).problems
    #expect(problems.map(\.rule) == ["unknown-template"])
    #expect(problems.first?.suggestion == "did you mean 'review.md'?")
  }

  @Test func listsFieldsForTheAuthorsOfTemplates() {
    let entries = Review.Action.shape.list.entries
    #expect(entries.map(\.name) == ["text", "owner", "done", "steps"])
    #expect(entries.map(\.kind.noun) == ["prose", "a text", "yes or no", "a list"])
    #expect(entries.first?.sentence == "What to do")
  }
}
