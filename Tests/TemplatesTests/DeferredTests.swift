import Synchronization
import Templates
import Testing

struct DeferredTests {
  @Test func makesItsValueWhenItIsFirstAskedFor() {
    let calls = Mutex(0)
    let deferred = Deferred {
      calls.withLock { $0 += 1 }
      return 7
    }
    #expect(calls.withLock { $0 } == 0)
    #expect(deferred.value == 7 && deferred.value == 7)
    #expect(calls.withLock { $0 } == 1)
  }

  @Test func makesItOnceForAllThreads() async {
    let calls = Mutex(0)
    let deferred = Deferred { calls.withLock { $0 += 1 } }
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<50 { group.addTask { deferred.value } }
    }
    #expect(calls.withLock { $0 } == 1)
  }
}
