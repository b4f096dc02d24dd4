import Diagnostics
import Incidents
import Projects

/// What runs over many incidents know of all of them before they begin, read on as many threads as the run itself.
extension LoadedProject {
  /// The same project with what all its records say of each other.
  func withHistory(_ pace: Pace = .single) -> LoadedProject {
    var room = HistoryPart.roomForFiles
    return withHistory(
      read(pace) {
        historyPart(of: $0)
      } keep: {
        $0.keepFiles(within: &room)
      })
  }

  /// The project as the public edition knows it.
  func publicEdition(_ pace: Pace = .single) -> LoadedProject {
    publicEdition(read(pace) { visibility(of: $0) })
  }

  /// One value for each incident, in the order of their ids, less what `keep` takes from it; nobody is told how far it is.
  private func read<Value: Sendable>(
    _ pace: Pace, _ make: @escaping @Sendable (IncidentID) -> Value, keep: (inout Value) -> Void = { _ in }
  ) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(ids.count)
    var problems: [Diagnostic] = []
    IncidentLoop(over: ids, pace.unseen).run(collecting: &problems) {
      .init(value: make($0))
    } take: { _, value in
      var value = value
      keep(&value)
      values.append(value)
    }
    return values
  }
}
