import ArgumentParser
import Diagnostics
import Incidents
import Publishing

/// `pir build`: the whole site.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Writes the site: every incident's documents, and the pages around them.",
    discussion: """
      The internal edition holds everything and goes to the folder 'site'. The public one is a status site: of public \
      incidents the updates and notices, and once a review is published, the review without what is internal. It goes \
      to the folder 'public'. An error in the records or templates publishes nothing; files of earlier runs that are no \
      longer made are removed.
      """)

  @Option(
    help: ArgumentHelp(
      "html, markdown (for MkDocs and other docs sites) or hugo.",
      discussion: "The latter two write pages for a docs site, into a folder of it that --out names. Default: html.",
      valueName: "format"))
  var format = BuildFormat.html

  @Option(
    help: ArgumentHelp(
      "Who the site is for: internal or public.",
      discussion: "Default: 'audience' in the runbook's 'site', else internal.", valueName: "audience"))
  var audience: Visibility?

  @Option(
    help: ArgumentHelp(
      "The address at which the site will be served, for the feed.",
      discussion: "Default: 'base_url' in the runbook's 'site'.", valueName: "url"))
  var baseURL: WebAddress?

  @Option(
    help: ArgumentHelp(
      "The folder to write to.", discussion: "Default: the project's folder 'site', or 'public'.", valueName: "dir"),
    completion: .directory)
  var out: String?

  @Option(
    help: ArgumentHelp(
      "The day as of which promises and reviews are overdue.", discussion: "Default: today, in UTC.",
      valueName: "date"))
  var asOf: Day?

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
    var build = SiteBuild(
      project,
      SiteBuild.Wish(
        format: format.made, audience: audience, asOf: asOf?.date ?? Day.today.date, baseURL: baseURL?.text))
    let output = OutputFolder(folder, ownership: .manifest)
    var session = try OutputSession.begin(in: output)
    try build.make(
      progress: { Progress.show("built", $0, of: project.ids.count) },
      { file throws(DiskError) in try session.stage(file) })
    // Notes are for `pir check`: a build tells what keeps it from being right.
    Console.report(build.problems.filter { $0.severity != .note })
    guard !build.hasErrors else {
      throw Console.fail("nothing was published: mend the errors above", ExitStatus.of(build.problems))
    }
    let summary = try session.finish(stale: .remove)
    try Console.list(Self.sentence(audience, output, build, summary, stopwatch))
  }

  /// `site: internal edition of 8 incidents, 63 pages, 1.2 MB in 0.31 s; 12 files written, 59 unchanged`.
  private static func sentence(
    _ audience: Visibility, _ folder: OutputFolder, _ build: SiteBuild, _ summary: OutputSession.Summary,
    _ stopwatch: Stopwatch
  ) -> String {
    """
    \(folder.path): \(audience.rawValue) edition of \(Counted.text(build.incidents, "incident")), \
    \(Counted.text(build.pages, "page")), \(Counted.bytes(build.bytes)) in \(stopwatch.seconds) s; \
    \(summary.words)

    """
  }
}

extension Visibility: ExpressibleByArgument {}
