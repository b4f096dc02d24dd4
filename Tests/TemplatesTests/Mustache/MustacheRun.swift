import Diagnostics
import Text

@testable import Templates

/// A test of the specification, run by a template whose fields are declared from the test's data.
struct MustacheRun {
  let output: String
  /// The rules of the problems for which the template would not be used in a project.
  let problems: Set<String>

  /// - Throws: `MustacheShape.Inexpressible` where no fields can hold the data.
  init(_ example: MustacheCase) throws {
    var (template, data) = (example.template, example.data)
    var names = MustacheNames(in: [template] + (example.partials ?? [:]).values)
    if data.object == nil {
      guard data.text != nil else { throw MustacheShape.Inexpressible(reason: "a document is made from one record") }
      // A document is a record, so a text is the only field of one, with a section over it around the template.
      (template, data) = ("{{#item}}\(template){{/item}}", .object(["item": data]))
      names = MustacheNames(in: [template, names.raw.contains(".") ? "{{{item}}}" : ""])
    }
    let shape = try MustacheShape(names: names).document(data)
    var sources = (example.partials ?? [:]).mapValues { SourceText(name: "partial", text: $0) }
    sources["main"] = SourceText(name: "main", text: template)
    var loader = TemplateLoader(sources, unreadable: [:], .html, shape.list)
    guard let main = loader.load("main") else { throw LoadFailure(problems: loader.problems.map(\.message)) }
    problems = Set(loader.problems.map(\.rule))
    output = try Template(loader, main: main).render(shape.record(data))
  }
}
