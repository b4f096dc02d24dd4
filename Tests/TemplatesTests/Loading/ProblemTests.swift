import Diagnostics
import Templates
import TestSupport
import Testing
import Text

/// Every problem of a template is reported when it is loaded, at its exact place.
struct ProblemTests {
  struct Case: CustomTestStringConvertible {
    /// The template, with markers round what each problem underlines.
    let template: String
    /// The problems in order: rule, message, and the suggestion behind a semicolon.
    let problems: [String]
    var kind = TemplateKind.markdown
    var partials: [String: String] = [:]

    init(_ template: String, _ problems: String..., kind: TemplateKind = .markdown, partials: [String: String] = [:]) {
      self.template = template
      self.problems = problems
      self.kind = kind
      self.partials = partials
    }

    var testDescription: String { template }
  }

  private func check(_ example: Case) {
    let marked = MarkedText(example.template)
    let (template, problems) = load(marked.text, kind: example.kind, partials: example.partials)
    #expect(template == nil)
    #expect(problems.allSatisfy { $0.place.source.name == "templates/main.md" && $0.severity == .error })
    #expect(problems.map(text) == example.problems)
    #expect(problems.compactMap(\.place.range) == marked.ranges)
  }

  private func text(_ problem: Diagnostic) -> String {
    "\(problem.rule): \(problem.message)" + (problem.suggestion.map { "; " + $0 } ?? "")
  }

  @Test(arguments: [
    Case("{{⟦titel⟧}}", "unknown-name: a review has no 'titel'; did you mean 'title'?"),
    Case("a\n  é {{ ⟦titel⟧ }}", "unknown-name: a review has no 'titel'; did you mean 'title'?"),
    Case(
      "{{#actions}}{{⟦ownr⟧}}{{/actions}}", "unknown-name: an action item has no 'ownr'; did you mean 'owner'?"),
    Case(
      "{{#actions}}{{#done}}{{⟦ownr⟧}}{{/done}}{{/actions}}",
      "unknown-name: an action item has no 'ownr'; did you mean 'owner'?"),
    Case(
      "{{#actions}}{{⟦titel⟧}}{{/actions}}", "unknown-name: an action item has no 'titel'; did you mean 'title'?"),
    Case("{{⟦zzz⟧}}", "unknown-name: a review has no 'zzz'"),
    Case("{{⟦metric.⟧}}", "unknown-name: a metric has no ''"),
    Case("{{⟦metric.nme⟧}}", "unknown-name: a metric has no 'nme'; did you mean 'name'?"),
    Case("{{⟦owner.name⟧}}", "unknown-name: 'owner' is a text and has no 'name'; write 'owner' alone"),
    Case(
      "{{⟦actions.owner⟧}}",
      "unknown-name: 'actions' is a list, whose records have the fields; open it with {{#actions}}"
    ),
    Case("{{#⟦ownr⟧}}{{anything}}{{/ownr}}", "unknown-name: a review has no 'ownr'; did you mean 'owner'?"),
    Case("{{^⟦ownr⟧}}{{/ownr}}", "unknown-name: a review has no 'ownr'; did you mean 'owner'?"),
    Case("{{#⟦-last⟧}}{{/-last}}", "unknown-name: '-last' stands outside of any list; use it in a section over a list"),
    Case(
      "{{⟦ownr⟧}} {{⟦titel⟧}}", "unknown-name: a review has no 'ownr'; did you mean 'owner'?",
      "unknown-name: a review has no 'titel'; did you mean 'title'?"),
  ])
  func reportsUnknownNames(example: Case) {
    check(example)
  }

  @Test(arguments: [
    Case("⟦{{{title}}}⟧", "raw-tag: 'title' would go in unescaped, which no template may ask for; write {{title}}"),
    Case("⟦{{& title }}⟧", "raw-tag: 'title' would go in unescaped, which no template may ask for; write {{title}}"),
    Case(
      "{{=<% %>=}}⟦<%& title %>⟧",
      "raw-tag: 'title' would go in unescaped, which no template may ask for; write {{title}}"),
    Case("{{⟦draft⟧}}", "not-a-value: 'draft' is yes or no, not a text; use it as a section, {{#draft}}"),
    Case("{{⟦actions⟧}}", "not-a-value: 'actions' is a list, not a text; open it with {{#actions}}"),
    Case("{{⟦metric⟧}}", "not-a-value: 'metric' is a metric, not a text; name one of its fields"),
    Case("{{⟦tags⟧}}", "not-a-value: 'tags' is a list of texts; write {{#tags}}{{.}}{{/tags}}"),
    Case("{{⟦x⟧}}", "not-a-value: 'x' is a group of own keys; name one of them, as in {{x.KEY}}"),
    Case("{{⟦.⟧}}", "not-a-value: '.' is a review, not a text; name one of its fields"),
    Case("{{#⟦.⟧}}{{/.}}", "no-truth: '.' is a review, which is always there; remove the section"),
    Case("{{⟦page⟧}}", "markup-outside-html: 'page' is HTML, for HTML templates only; use its text"),
    Case(
      "{{⟦summary⟧}}",
      "prose-in-html: 'summary' is prose, which has to go through Markdown first; use its rendered form", kind: .html),
  ])
  func reportsWhatCannotBeInserted(example: Case) {
    check(example)
  }

  @Test(arguments: [
    Case("a ⟦{{#draft}}⟧ b", "unclosed-section: the section 'draft' is never closed; close it with {{/draft}}"),
    Case("a ⟦{{/draft}}⟧ b", "stray-close: 'draft' is closed where no section is open; remove the tag"),
    Case(
      "{{#draft}}⟦{{/drat}}⟧{{/draft}}",
      "mismatched-close: 'drat' is closed where 'draft' is open; close it with {{/draft}}"
    ),
    Case(
      "{{#draft}}{{#title}}⟦{{/draft}}⟧{{/title}}",
      "mismatched-close: 'draft' is closed where 'title' is open; close it with {{/title}}"),
    Case("a ⟦{{⟧title", "unclosed-tag: a tag has no end on its line; close it with '}}'"),
    Case("a ⟦{{⟧title\n}} {{title}}", "unclosed-tag: a tag has no end on its line; close it with '}}'"),
    Case("⟦{{⟧title {{title}}", "unclosed-tag: a tag has no end on its line; close it with '}}'"),
    Case(
      "{{⟦ownr⟧}} ⟦{{⟧!a\nb }", "unknown-name: a review has no 'ownr'; did you mean 'owner'?",
      "unclosed-tag: a comment has no end; close it with '}}'"),
    Case("{{=<% %>=}}⟦<%⟧ title", "unclosed-tag: a tag has no end on its line; close it with '%>'"),
    Case("⟦{{⟧=<% %>", "unclosed-tag: a tag has no end on its line; close it with '=}}'"),
    Case("⟦{{⟧=<% }} x", "unclosed-tag: a tag has no end on its line; close it with '=}}'"),
    Case("⟦{{⟧{title}} x", "unclosed-tag: a tag has no end on its line; close it with '}}}'"),
    Case(
      "é\n<!-- b -->⟦<!--⟧ c {{title}}",
      "unclosed-tag: a comment does not end in the file that it begins in; close it with '-->'", kind: .html),
    Case(
      "<!-- {{title}} --> ⟦<!--⟧",
      "unclosed-tag: a comment does not end in the file that it begins in; close it with '-->'", kind: .html),
    Case(
      "a {{! b }}c\n{{! d\n}}\né ⟦<!--⟧ {{! e }}",
      "unclosed-tag: a comment does not end in the file that it begins in; close it with '-->'", kind: .html),
    Case("x ⟦{{⟧", "unclosed-tag: a tag has no end on its line; close it with '}}'"),
    Case(
      "⟦{{=<%=}}⟧",
      "bad-delimiters: '<%' is not a pair of delimiters; write two without '=', a space between them, as in {{=<% %>=}}"
    ),
    Case("⟦{{ }}⟧", "empty-tag: a tag has no name; name a field"),
    Case("x ⟦{{> }}⟧", "empty-tag: a tag has no name; name a partial"),
    Case(
      "{{#draft}}{{⟦ownr⟧}}⟦{{/title}}⟧", "unknown-name: a review has no 'ownr'; did you mean 'owner'?",
      "mismatched-close: 'title' is closed where 'draft' is open; close it with {{/draft}}"),
  ])
  func reportsBrokenStructure(example: Case) {
    check(example)
  }

  @Test(arguments: [
    Case(
      "{{#draft}}\n⟦<!--⟧\n{{/draft}}\n{{page}}\n{{#draft}}\n-->\n{{/draft}}\n",
      "unclosed-tag: a comment that begins in the section 'draft' does not end in it; close it with '-->' before '{{/draft}}'"
    ),
    Case(
      "{{^draft}}{{#tags}}⟦<!--⟧ {{.}}{{/tags}}{{/draft}}{{page}} -->",
      "unclosed-tag: a comment that begins in the section 'tags' does not end in it; close it with '-->' before '{{/tags}}'"
    ),
    Case(
      "<!-- {{#draft}}{{> p}}⟦{{/draft}}⟧{{page}} -->{{page}}",
      "unclosed-tag: a comment that begins before the section 'draft' ends in it; close it with '-->' before the section",
      partials: ["p.md": "quiet -->{{title}}"]),
    Case(
      "<!-- {{#draft}}-->{{title}}⟦{{/draft}}⟧ {{page}} --> {{page}}",
      "unclosed-tag: a comment that begins before the section 'draft' ends in it; close it with '-->' before the section"
    ),
  ])
  func reportsCommentsThatASectionCutsInTwo(example: Case) {
    var example = example
    example.kind = .html
    check(example)
  }

  @Test(arguments: [
    Case(
      "{{> ⟦parts/timelin⟧}}", "unknown-partial: there is no partial 'parts/timelin'; did you mean 'parts/timeline'?",
      partials: ["parts/timeline.md": ""]),
    Case("{{> ⟦zzz⟧}}", "unknown-partial: there is no partial 'zzz'"),
    Case(
      "{{> ⟦../main⟧}}",
      "partial-outside: '../main' is no path inside the folder of templates; name the partial from that folder on, as in {{> review/timeline}}"
    ),
    Case(
      "{{> ⟦/main⟧}}",
      "partial-outside: '/main' is no path inside the folder of templates; name the partial from that folder on, as in {{> review/timeline}}"
    ),
    Case(
      "{{> ⟦main⟧}}",
      "endless-recursion: 'main' includes itself without end; include it in a section over records that it is not yet inside of"
    ),
    Case(
      "{{#draft}}{{> ⟦main⟧}}{{/draft}}",
      "endless-recursion: 'main' includes itself without end; include it in a section over records that it is not yet inside of"
    ),
  ])
  func reportsPartialsThatCannotBeIncluded(example: Case) {
    check(example)
  }
}
