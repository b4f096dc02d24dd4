import Diagnostics
package import Incidents

/// The loop over incidents that all pipelines share: their order, their progress, the order of their problems, and the
/// threads that work on them.
///
/// What is made of an incident depends on no other one; it is taken in the order of the ids, one at a time, on the thread
/// that runs the loop. So memory holds what a few incidents need, and the result does not depend on how many are made at
/// once.
package struct IncidentLoop: Sendable {
  /// What was made of one incident; nil where the problems say why there is nothing.
  struct Made<Value> {
    var value: Value?
    var problems: [Diagnostic] = []
  }

  let ids: [IncidentID]
  let pace: Pace

  /// - Parameters:
  ///   - ids: the incidents, in the order in which the results are taken.
  ///   - pace: on how many threads they are made, and who is told how many are done.
  package init(over ids: [IncidentID], _ pace: Pace = .single) {
    self.ids = ids
    self.pace = pace
  }

  /// Makes a value of each incident and takes it, and adds the problems to `problems` in the order of the incidents.
  ///
  /// A failure ends the run, and no further value is taken. The problems are then those of the incidents before.
  func run<Value: Sendable, Failure: Error>(
    collecting problems: inout [Diagnostic], make: @escaping @Sendable (IncidentID) throws(Failure) -> Made<Value>,
    take: (IncidentID, Value) throws(Failure) -> Void
  ) throws(Failure) {
    let work = OrderedWork(count: ids.count, jobs: pace.jobs) { [ids] index in
      Result { () throws(Failure) in try make(ids[index]) }
    }
    do throws(Failure) {
      for index in ids.indices { try finish(index, try work.value(at: index).get(), &problems, take) }
    } catch {
      work.end()
      throw error
    }
    work.end()
  }

  private func finish<Value, Failure: Error>(
    _ index: Int, _ made: Made<Value>, _ problems: inout [Diagnostic],
    _ take: (IncidentID, Value) throws(Failure) -> Void
  ) throws(Failure) {
    if let value = made.value { try take(ids[index], value) }
    problems += made.problems
    pace.progress.report(done: index + 1, of: ids.count)
  }
}

extension IncidentLoop.Made: Sendable where Value: Sendable {}
