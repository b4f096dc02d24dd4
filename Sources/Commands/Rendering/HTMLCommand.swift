import ArgumentParser
import Checks
import Diagnostics
import Documents
import Markdown
import Projects
import Prose
import Records
import Site
import Text

/// `pir html`: a Markdown file through the door that documents go through.
struct HTMLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "html",
    abstract: "Converts a Markdown file to HTML, safely.",
    discussion: """
      CommonMark with GitHub's tables, task lists, strikethrough and bare links. Front matter and comments are left out, \
      other raw HTML is shown as text, and only \
      links to http, https, mailto and relative targets remain. The result goes to standard output: a page that needs \
      no other file, or with --fragment what belongs between <body> and </body>. A text with a credential is refused, and \
      the run exits with 1.
      """)

  @Argument(
    help: ArgumentHelp("The file; - reads standard input.", valueName: "file"), completion: .file(extensions: ["md"]))
  var file: String

  @Flag(help: "Write a fragment without head and style.")
  var fragment = false

  func run() throws {
    let source = try read()
    let frontMatter = FrontMatter(of: source)
    let told = HTMLComments.removed(from: frontMatter?.body ?? source.text)
    var (document, problems) = MarkdownRenderer.render(
      SourceText(name: source.name, text: told), style: fragment ? .plain : .page)
    if !problems.isEmpty, told != source.text {
      // Their places are those of the text without comments and front matter: where possible, they are looked for in the file.
      let text = frontMatter?.blanked(in: source).text ?? source.text
      let blanked = SourceText(name: source.name, text: HTMLComments.blanked(text))
      let found = MarkdownRenderer.render(blanked).problems
      problems = (found.isEmpty ? problems : found).map { problem in
        var problem = problem
        problem.place = SourcePlace(source, found.isEmpty ? nil : problem.place.range)
        return problem
      }
    }
    Console.report(problems)
    guard let document else { throw ExitStatus.problems }
    guard !fragment else { return try Console.print(document.html) }
    let sources = TemplateSources.builtIn
    let style = Page.Style.embedded(css: sources[PageFields.style]?.text ?? "")
    let written = PageWriter(sources).write(
      Page(title: document.outline.title ?? frontMatter?.title ?? source.name, body: PageBody(document), style: style))
    Console.report(written.problems)
    guard let text = written.text else { throw ExitStatus.problems }
    try Console.print(text)
  }

  private func read() throws -> SourceText {
    let file = SecretFilter.filtered(try bytes(), as: .markdown)
    switch RecordText.read(file, refusingConflictsIn: .markdown) {
    case .text(let source):
      // The page of a text without a heading is named like the file.
      let leaks = file.problems + LeakedSecret.findings(inName: file.name, at: SourcePlace(file: file.name))
      guard leaks.isEmpty else {
        Console.report(leaks)
        throw ExitStatus.problems
      }
      return source
    case .refused(let problem):
      Console.report([problem])
      throw ExitStatus.problems
    }
  }

  private func bytes() throws -> RecordFile {
    guard file != "-" else {
      return RecordFile(name: "<stdin>", bytes: try Console.readInput(limit: RecordFile.longest))
    }
    return try MarkdownFile.read(file)
  }
}
