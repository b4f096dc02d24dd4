import Diagnostics
package import Incidents

/// The loop over incidents that all pipelines share: their order, their progress, and the order of their problems.
///
/// What is made of an incident depends on no other one; it is taken in the order of the ids, one at a time. So memory
/// holds what one incident needs, and the result does not depend on how many are made at once.
package struct IncidentLoop: Sendable {
  /// What was made of one incident; nil where the problems say why there is nothing.
  struct Made<Value> {
    var value: Value?
    var problems: [Diagnostic] = []
  }

  let ids: [IncidentID]
  private let progress: Progress

  /// - Parameters:
  ///   - ids: the incidents, in the order in which the results are taken.
  ///   - progress: is told how many of them are done.
  package init(over ids: [IncidentID], progress: Progress = .unseen) {
    self.ids = ids
    self.progress = progress
  }

  /// Makes a value of each incident and takes it, and adds the problems to `problems` in the order of the incidents.
  ///
  /// A failure ends the run. The problems are then those of the incidents that were taken before.
  func run<Value, Failure: Error>(
    collecting problems: inout [Diagnostic], make: (IncidentID) throws(Failure) -> Made<Value>,
    take: (IncidentID, Value) throws(Failure) -> Void
  ) throws(Failure) {
    for (index, id) in ids.enumerated() {
      let made = try make(id)
      if let value = made.value { try take(id, value) }
      problems += made.problems
      progress.report(done: index + 1, of: ids.count)
    }
  }
}
