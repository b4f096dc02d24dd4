import Dispatch
import Projects

/// Makes values on several threads, and hands them out one at a time in the order of their indices.
///
/// The thread that takes the values is one of them: while the value that it waits for is not made yet, it makes others. So
/// no thread is woken for each value, none is idle, and with a single one there is no other at all. No more than a few
/// values for each thread are made ahead of the one that is handed out, so that memory depends on the number of threads and
/// not on the number of values.
struct OrderedWork<Value: Sendable>: ~Copyable {
  private let shared: Shared
  private let workers = DispatchGroup()
  private let make: @Sendable (Int) -> Value

  /// How many values each thread may be ahead.
  private static var lead: Int { 4 }

  /// Starts to make the values.
  ///
  /// - Parameters:
  ///   - count: how many there are.
  ///   - jobs: on how many threads they are made, the caller's among them.
  ///   - make: makes the value of an index, on any thread.
  init(count: Int, jobs: Int, make: @escaping @Sendable (Int) -> Value) {
    let jobs = min(jobs, count)
    shared = Shared(count: count, lead: jobs * Self.lead)
    self.make = make
    guard jobs > 1 else { return }
    let queue = DispatchQueue(label: "incidents", attributes: .concurrent)
    for _ in 1..<jobs {
      queue.async(group: workers) { [shared] in
        while let index = shared.claim() { shared.put(make(index), at: index) }
      }
    }
  }

  /// The value of an index, once it is made; it is handed out once, in the order of the indices.
  func value(at index: Int) -> Value {
    while true {
      switch shared.take(index) {
      case .made(let value): return value
      case .toMake(let next): shared.put(make(next), at: next)
      case .awaited: shared.isMade.wait()
      }
    }
  }

  /// Ends the threads; those that are at work finish their value first.
  consuming func end() {
    shared.stop()
    workers.wait()
  }

  // MARK: What the threads share

  private enum Step: Sendable {
    case made(Value)
    /// Another one is to be made meanwhile.
    case toMake(Int)
    /// All that may be made are being made: `isMade` tells when the value is there.
    case awaited
  }

  private struct State {
    /// The index that is made next.
    var next = 0
    /// The index that is handed out next.
    var first = 0
    /// Values that were made and not handed out yet, by their indices.
    var values: [Int: Value] = [:]
    /// The value that the taking thread sleeps for.
    var awaited: Int?
    /// How many threads sleep until there is room for another value.
    var idle = 0
    var isStopped = false
  }

  private final class Shared: Sendable {
    let isMade = DispatchSemaphore(value: 0)
    private let hasRoom = DispatchSemaphore(value: 0)
    private let count: Int
    private let lead: Int
    private let state = Guarded(State())

    init(count: Int, lead: Int) {
      self.count = count
      self.lead = lead
    }

    /// The next index for a thread that makes values, once there is room for its value; nil where there are no more.
    func claim() -> Int? {
      while true {
        let (index, mustWait): (Int?, Bool) = state.withLock { state in
          guard !state.isStopped, state.next < count else { return (nil, false) }
          if let index = claim(&state) { return (index, false) }
          state.idle += 1
          return (nil, true)
        }
        guard mustWait else { return index }
        hasRoom.wait()
      }
    }

    private func claim(_ state: inout State) -> Int? {
      guard state.next < min(count, state.first + lead) else { return nil }
      defer { state.next += 1 }
      return state.next
    }

    func put(_ value: Value, at index: Int) {
      let isAwaited = state.withLock { state in
        state.values[index] = value
        guard state.awaited == index else { return false }
        state.awaited = nil
        return true
      }
      if isAwaited { isMade.signal() }
    }

    func take(_ index: Int) -> Step {
      let (step, wakes): (Step, Bool) = state.withLock { state in
        if let value = state.values.removeValue(forKey: index) {
          state.first = index + 1
          // There is room for one more.
          guard state.idle > 0 else { return (.made(value), false) }
          state.idle -= 1
          return (.made(value), true)
        }
        if let next = claim(&state) { return (.toMake(next), false) }
        state.awaited = index
        return (.awaited, false)
      }
      if wakes { hasRoom.signal() }
      return step
    }

    func stop() {
      let idle = state.withLock { state in
        state.isStopped = true
        return state.idle
      }
      for _ in 0..<idle { hasRoom.signal() }
    }
  }
}
