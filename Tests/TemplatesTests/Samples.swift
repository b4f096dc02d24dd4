import Diagnostics
import Incidents
import Templates
import Text

/// A small world of records for the tests: a review with action items, people and a metric.
struct Review {
  var title = ""
  var summary = ""
  var link = ""
  var page = ""
  var isDraft = false
  var owner = ""
  var tags: [String] = []
  var factors: [String] = []
  var metric: Metric?
  var actions: [Action] = []
  var own: [String: [String]] = [:]

  struct Metric {
    var name = ""
    var from = ""
    var parts: [Metric] = []
  }

  struct Action {
    var text = ""
    var owner = ""
    var isDone = false
    var steps: [Step] = []
  }

  struct Step {
    var text = ""
  }

  static let shape = Shape<Review>(
    "a review",
    [
      .text("title", "Its title") { $0.title },
      .prose("summary", "What happened") { MarkdownText($0.summary) },
      .url("link", "Where to read more") { $0.link },
      .markup("page", "The rendered body") { Array($0.page.utf8) },
      .flag("draft", "Whether it is a draft") { $0.isDraft },
      .text("owner", "Who writes it") { $0.owner },
      .texts("tags", "Its tags") { $0.tags },
      .proses("factors", "What contributed") { $0.factors.map { MarkdownText($0) } },
      .record("metric", "How long it took", Metric.shape) { $0.metric },
      .list("actions", "What was promised", Action.shape) { $0.actions },
      .keys("x", "The team's own keys") { $0.own },
    ])
}

extension Review.Metric {
  static let shape = Shape<Review.Metric>(
    "a metric",
    [
      .text("name", "Its name") { $0.name },
      .text("from", "Where it begins") { $0.from },
      .list("parts", "What it is made of", part) { $0.parts },
    ])

  static let part = Shape<Review.Metric>("a part", [.text("name", "Its name") { $0.name }])
}

extension Review.Action {
  static let shape = Shape<Review.Action>(
    "an action item",
    [
      .prose("text", "What to do") { MarkdownText($0.text) },
      .text("owner", "Who promised it") { $0.owner },
      .flag("done", "Whether it is done") { $0.isDone },
      .list("steps", "How", Review.Step.shape) { $0.steps },
    ])
}

extension Review.Step {
  static let shape = Shape<Review.Step>("a step", [.text("text", "What to do") { $0.text }])
}

/// Loads `main` with partials and renders it.
func render(
  _ main: String, _ review: Review = Review(), kind: TemplateKind = .text, partials: [String: String] = [:]
) throws -> String {
  let (template, problems) = load(main, kind: kind, partials: partials)
  guard let template else { throw LoadFailure(problems: problems.map(\.message)) }
  return try template.render(Review.shape.record(review))
}

func load(
  _ main: String, kind: TemplateKind = .text, partials: [String: String] = [:]
) -> (template: Template?, problems: [Diagnostic]) {
  var sources: [String: SourceText] = [:]
  for (name, text) in partials { sources[name] = SourceText(name: "templates/" + name, text: text) }
  sources["main.md"] = SourceText(name: "templates/main.md", text: main)
  return TemplateLibrary(sources).template(named: "main.md", for: Review.shape.list, kind: kind)
}

struct LoadFailure: Error {
  let problems: [String]
}
