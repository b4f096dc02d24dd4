import Diagnostics
import Markdown
import Templates
import Text

/// Loads and renders any templates with any values.
///
/// Form feeds separate the kind of template (a letter), the template, two partials and the value of every field.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let parts = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    .unicodeScalars.split(separator: "\u{0C}", maxSplits: 4, omittingEmptySubsequences: false).map { String($0) }
  func part(_ index: Int) -> String { index < parts.count ? parts[index] : "" }
  let kind: TemplateKind =
    switch part(0) {
    case "h": .html
    case "t": .text
    default: .markdown
    }
  // Records let no other control characters through.
  let value = String(
    String.UnicodeScalarView(
      part(4).unicodeScalars.filter {
        $0.properties.generalCategory != .control || "\t\n\r".unicodeScalars.contains($0)
      }))
  renderTemplate(part(1), kind, ["p.md": part(2), "q.md": part(3)], value)
  holdValue(value)
  return 0
}

/// A template either renders, and twice the same, or has problems that point into it.
private func renderTemplate(_ text: String, _ kind: TemplateKind, _ partials: [String: String], _ value: String) {
  let (template, problems) = load(text, kind: kind, partials: partials)
  precondition((template == nil) != problems.isEmpty, "a template is either loaded or has problems")
  for problem in problems {
    precondition(!DiagnosticPrinter().print(problem).isEmpty, "a problem that says nothing")
    guard let start = problem.place.range?.start else { continue }
    let line = problem.place.source.line(start.line)
    precondition(line.map { start.column <= $0.unicodeScalars.count + 1 } == true, "a problem outside of its text")
  }
  let record = Review.shape.record(review(value))
  guard let output = try? template?.render(record, limit: 1 << 20) else { return }
  precondition(output == (try? template?.render(record, limit: 1 << 20)), "a template that gives different texts")
}

/// Whatever a value holds, the document around it keeps its headings and its rows.
private func holdValue(_ value: String) {
  let document = "# {{title}}\n\n|a|b|\n|-|-|\n|{{title}}|{{summary}}|\n\n- {{title}}\n- x\n\n{{summary}}\n\n## End\n"
  let (template, _) = load(document, kind: .markdown)
  guard let output = try? template?.render(Review.shape.record(review(value))) else {
    preconditionFailure("a fixed template does not render")
  }
  let (fragment, _) = MarkdownRenderer.render(SourceText(name: "output.md", text: output))
  guard let fragment else { return }
  precondition(fragment.outline.headings.first?.level == 1, "the first heading is lost:\n\(output)")
  precondition(
    fragment.outline.headings.last?.level == 2 && fragment.outline.headings.last?.text == "End",
    "the last heading is lost:\n\(output)")
  // By scalars: a combining character joins the `>` of the tag before it to one `Character`.
  // Cells say their direction where a value may be written from right to left.
  let html = Array(
    Array(fragment.html.unicodeScalars).split(separator: Array(" dir=\"auto\"".unicodeScalars)).joined())
  let end = html.firstRange(of: "</table>".unicodeScalars)?.lowerBound ?? html.startIndex
  let table = html[..<end]
  precondition(table.ranges(of: "<tr>".unicodeScalars).count == 2, "the table has other rows:\n\(output)")
  precondition(table.ranges(of: "<td>".unicodeScalars).count == 2, "the table has other columns:\n\(output)")
}

private func review(_ value: String) -> Review {
  Review(
    title: value, summary: value, link: value, page: "<p></p>", isDraft: true, owner: value, tags: [value, "b"],
    factors: [value, "b"], metric: Review.Metric(name: value, from: value, parts: [Review.Metric(name: value)]),
    actions: [
      Review.Action(text: value, owner: value, isDone: true, steps: [Review.Step(text: value)]), Review.Action(),
    ],
    own: ["k": [value]])
}
