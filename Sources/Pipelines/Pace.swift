/// How a run over many incidents goes: on how many threads, and for whose eyes.
package struct Pace: Sendable {
  /// At least one.
  package let jobs: Int
  package let progress: Progress

  /// One incident after the other, with nobody waiting.
  package static let single = Pace(jobs: 1)

  package init(jobs: Int, progress: Progress = .unseen) {
    self.jobs = max(1, jobs)
    self.progress = progress
  }

  /// The same with nobody waiting, for what is done before the run.
  var unseen: Pace { Pace(jobs: jobs) }
}
