import ArgumentParser
import Diagnostics
import FileSystem
import Incidents
import Output
import Pipelines
import Projects
import Site

/// `pir build`: the whole site.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Writes the site: every incident's documents, and the pages around them.",
    discussion: """
      The internal edition holds everything and goes to the folder 'site'. The public one is a status site: of public \
      incidents the updates, with 'notice: published' the resolution notice, and once a review is published, the \
      review without what is internal. It goes to the folder 'public'. An incident with errors stays as it was last \
      published, or out if it never was; the others are published, and the exit status is 1. The same holds for a \
      section of the internal site that reads a key of the runbook with an error. An error in what all pages are made \
      from, such as a template, publishes nothing. Files of earlier runs that are no longer made are removed.
      """)

  @Option(
    help: ArgumentHelp(
      "html, markdown (for MkDocs and other docs sites) or hugo.",
      discussion: "The latter two write pages for a docs site, into a folder of it that --out names. Default: html.",
      valueName: "format"), completion: Choice.words(of: BuildFormat.self), transform: Choice.read)
  var format = BuildFormat.html

  @Option(
    help: ArgumentHelp(
      "Who the site is for: internal or public.",
      discussion: "Default: 'audience' in the runbook's 'site', else internal.", valueName: "audience"),
    completion: Choice.words(of: Visibility.self), transform: Choice.read)
  var audience: Visibility?

  @Option(
    help: ArgumentHelp(
      "The address at which the site will be served, for the feed.",
      discussion: "Default: 'base_url' in the runbook's 'site'.", valueName: "url"))
  var baseURL: BaseAddress?

  @Option(
    help: ArgumentHelp(
      "The folder to write to.", discussion: "Default: the project's folder 'site', or 'public'.", valueName: "dir"),
    completion: .directory)
  var out: String?

  @Option(
    help: ArgumentHelp(
      "The day as of which promises and reviews are overdue.", discussion: "Default: today, in UTC.",
      valueName: "date"), transform: Day.past)
  var asOf: Day?

  @Flag(help: "Publish nothing if any incident has errors.")
  var strict = false

  @OptionGroup var jobs: JobOptions

  @OptionGroup var projectOptions: ProjectOptions

  func validate() throws {
    try baseURL?.refuseCredentials()
    guard format != .html else { return }
    if out == nil {
      throw ValidationError(
        "--format \(format.rawValue) writes pages for a docs site; name a folder of it with --out, as in docs/incidents"
      )
    }
    if baseURL != nil { throw ValidationError("a docs site knows its own address; leave out --base-url") }
  }

  func run() throws {
    let stopwatch = Stopwatch()
    let project = try LoadedProject(projectOptions.open())
    let audience = audience ?? project.runbook.site.audience
    let folder = out ?? project.project.path(audience == .public ? "public" : "site")
    try OutputPlace.refuse(folder, project: project.project, home: Console.environment("HOME"))
    let output = OutputFolder(folder, ownership: .manifest, for: audience)
    var session = try OutputSession.begin(in: output)
    let build = try make(project, audience, into: &session)
    // Notes are for `pir check`: a build tells what keeps it from being right.
    Console.report(build.problems.filter { $0.severity != .note })
    guard !build.isHeldUp else {
      throw Console.fail("nothing was published; fix the errors above first", ExitStatus.of(build.problems))
    }
    let summary = try session.finish(stale: .remove)
    for inner in summary.cleared {
      Console.remark("removed internal output of earlier runs in \(output.place(inner))\n")
    }
    for held in build.held { Console.remark(Self.sentence(held)) }
    for section in build.heldSections {
      let fate = build.holds(section) ? "is as last published" : "is left out"
      Console.remark("the runbook has errors; the section \(section.rawValue) \(fate)\n")
    }
    let hint = HeldBack.hint(about: build.heldBack).map { [$0] } ?? []
    Console.remark((build.heldBack.map(\.words) + hint).map { $0 + "\n" }.joined())
    try Console.list(Self.sentence(audience, output, build, summary, stopwatch))
    if build.hasErrors { throw ExitStatus.of(build.problems) }
  }

  private func make(
    _ project: LoadedProject, _ audience: Visibility, into session: inout OutputSession
  ) throws(DiskError) -> BuildSite {
    let pace = jobs.pace("built")
    var build = BuildSite(
      project,
      BuildSite.Options(
        format: format.made, audience: audience, asOf: asOf?.date ?? Day.today.date, baseURL: baseURL?.text,
        isStrict: strict),
      pace: pace)
    try build.write(in: &session, pace: pace)
    return build
  }

  /// `INC-2 has errors; its pages are as last published`.
  private static func sentence(_ held: HeldIncident) -> String {
    switch held.fate {
    case .kept: "\(held.id) has errors; its pages are as last published\n"
    case .leftOut(nil): "\(held.id) has errors and is left out\n"
    case .leftOut(let reason?): "\(held.id) has errors and is left out: \(reason)\n"
    }
  }

  /// `8 incidents`, or `2 of 8 incidents`.
  private static func count(of build: BuildSite) -> String {
    let read = Counted.text(build.incidentsRead, "incident")
    return build.incidents == build.incidentsRead ? read : "\(build.incidents) of \(read)"
  }

  /// `site: internal edition of 8 incidents, 63 pages, 1.2 MB in 0.31 s; 12 files written, 59 unchanged`.
  private static func sentence(
    _ audience: Visibility, _ folder: OutputFolder, _ build: BuildSite, _ summary: OutputSession.Summary,
    _ stopwatch: Stopwatch
  ) -> String {
    """
    \(folder.path): \(audience.rawValue) edition of \(Self.count(of: build)), \
    \(Counted.text(build.pages, "page")), \(Counted.bytes(build.bytes)) in \(stopwatch.seconds) s; \
    \(summary.words)

    """
  }
}
