import Dispatch
import Synchronization

/// Makes values on several threads, and hands them out one at a time in the order of their indices.
///
/// No more than a few values for each thread are made ahead of the one that is handed out, so that memory depends on the
/// number of threads and not on the number of values.
struct OrderedWork<Value: Sendable>: ~Copyable {
  private let count: Int
  private let jobs: Int
  private let shared = Shared()
  private let workers = DispatchGroup()

  /// How many values each thread may be ahead.
  private static var lead: Int { 4 }

  /// What the threads share.
  private final class Shared: Sendable {
    let state = Mutex(State())
    /// Counts the values that were made.
    let made = DispatchSemaphore(value: 0)
    /// Counts the values that may be made ahead.
    let room = DispatchSemaphore(value: 0)
  }

  private struct State {
    /// The index that is made next.
    var next = 0
    /// Values that were made and not handed out yet, by their indices.
    var values: [Int: Value] = [:]
    var isStopped = false
  }

  /// Starts to make the values.
  ///
  /// - Parameters:
  ///   - count: how many there are.
  ///   - jobs: on how many threads they are made.
  ///   - make: makes the value of an index, on any thread.
  init(count: Int, jobs: Int, make: @escaping @Sendable (Int) -> Value) {
    self.count = count
    self.jobs = min(jobs, count)
    for _ in 0..<self.jobs * Self.lead { shared.room.signal() }
    let queue = DispatchQueue(label: "incidents", attributes: .concurrent)
    for _ in 0..<self.jobs {
      queue.async(group: workers) { [shared, count] in Self.work(on: shared, count, make) }
    }
  }

  /// Makes values until there are no more.
  private static func work(on shared: Shared, _ count: Int, _ make: (Int) -> Value) {
    while true {
      shared.room.wait()
      let index: Int? = shared.state.withLock { state in
        guard !state.isStopped, state.next < count else { return nil }
        defer { state.next += 1 }
        return state.next
      }
      guard let index else { return }
      let value = make(index)
      shared.state.withLock { $0.values[index] = value }
      shared.made.signal()
    }
  }

  /// The value of an index, once it is made; it is handed out once, in the order of the indices.
  func value(at index: Int) -> Value {
    while true {
      let value = shared.state.withLock { $0.values.removeValue(forKey: index) }
      if let value {
        shared.room.signal()
        return value
      }
      shared.made.wait()
    }
  }

  /// Ends the threads; those that are at work finish their value first.
  consuming func end() {
    shared.state.withLock { $0.isStopped = true }
    for _ in 0..<jobs { shared.room.signal() }
    workers.wait()
  }
}
