import ArgumentParser
import Pipelines

/// On how many threads a command over incidents works.
struct JobOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many incidents are worked on at once; the result is the same.",
      discussion: "Default: the processors there are.",
      valueName: "number"))
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs is a number from 1 to 256") }
  }

  /// The pace of a run that shows its progress after a word such as `rendered`.
  func pace(_ done: String) -> Pace {
    Pace(jobs: jobs ?? Processors.count, progress: ProgressLine.saying(done))
  }
}
