import ArgumentParser
import Output
import Pipelines
import Projects

/// `pir runbook`: the runbook as a document.
struct RunbookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runbook",
    abstract: "Writes the runbook as a document.",
    discussion: """
      What reviews/runbook.yaml holds, with its numbers in every place that they belong to: severities, phases, known \
      incidents, escalation, contacts and the forms. Without --out it goes to standard output. A runbook with errors, or \
      with a credential, is not written, and the run exits with 1.
      """)

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "md or html, or both joined by a comma.",
      discussion: "Default: md on standard output, md,html with --out.", valueName: "formats"),
    completion: .list([DocumentForm.md, .html].map(\.rawValue)), transform: RenderFormat.forms)
  var forms: [DocumentForm]?

  @Option(
    help: ArgumentHelp(
      "The folder to write to, as runbook/runbook.md and runbook/index.html.", valueName: "dir"),
    completion: .directory)
  var out: String?

  @Flag(help: "Write to standard output, which is the default.")
  var stdout = false

  @OptionGroup var projectOptions: ProjectOptions

  func validate() throws {
    if stdout, out != nil { throw ValidationError("--stdout writes no file; leave out --out") }
    guard let forms else { return }
    if forms.contains(.text) { throw ValidationError("a runbook has no text form; use md or html") }
    if out == nil, forms.count > 1 {
      throw ValidationError("standard output takes one format; name a folder with --out")
    }
  }

  func run() throws {
    let project = try LoadedProject(projectOptions.open())
    guard let out else { return try printDocument(of: project) }
    try OutputPlace.refuse(out, project: project.project, home: Console.environment("HOME"))
    try write(project, to: OutputFolder(out, ownership: .manifest))
  }

  private func printDocument(of project: LoadedProject) throws {
    let made = WriteRunbook.files(of: project, as: forms ?? [.md], layout: .alone)
    Console.report(project.problems + made.problems)
    guard let file = made.documents.first else { throw ExitStatus.of(made.problems) }
    try Console.print(file.text)
  }

  private func write(_ project: LoadedProject, to folder: OutputFolder) throws {
    let forms = forms ?? [.md, .html]
    let made = WriteRunbook.files(of: project, as: forms, layout: .folder)
    Console.report(project.problems + made.problems)
    guard made.documents.count == forms.count else { throw ExitStatus.of(made.problems) }
    try WriteRunbook.write(made, in: OutputSession.begin(in: folder))
    try Console.list(made.documents.map { folder.place($0.path) + "\n" }.joined())
  }
}
