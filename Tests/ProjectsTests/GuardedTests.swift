import Dispatch
import Testing

@testable import Projects

struct GuardedTests {
  private struct Failure: Error {}

  @Test func oneThreadAtATimeChangesTheValue() {
    let sum = Guarded((even: 0, odd: 0))
    DispatchQueue.concurrentPerform(iterations: 8) { thread in
      for _ in 0..<1000 {
        sum.withLock { if thread.isMultiple(of: 2) { $0.even += 1 } else { $0.odd += 1 } }
      }
    }
    #expect(sum.withLock { $0.even == 4000 && $0.odd == 4000 })
  }

  @Test func isFreeAgainAfterAnError() {
    let value = Guarded(1)
    #expect(throws: Failure.self) { try value.withLock { _ throws(Failure) in throw Failure() } }
    #expect(value.withLock { $0 } == 1)
  }
}
