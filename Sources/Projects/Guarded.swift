package import Synchronization

/// A value that threads share, one of them at a time.
///
/// A `Mutex` for which a thread has to wait is handed on by the kernel, and ThreadSanitizer does not see that the one
/// comes after the other. It does see the order of two operations on `turn`.
package struct Guarded<Value: ~Copyable>: ~Copyable {
  @usableFromInline let mutex: Mutex<Value>
  @usableFromInline let turn = Atomic(false)

  /// Guards a value that nobody else has.
  @inlinable package init(_ value: consuming sending Value) {
    mutex = Mutex(value)
  }

  /// Reads or changes the value while no other thread does.
  @inlinable package borrowing func withLock<Result, Failure: Error>(
    _ body: (inout sending Value) throws(Failure) -> sending Result
  ) throws(Failure) -> sending Result {
    try mutex.withLock { value throws(Failure) in
      _ = turn.load(ordering: .acquiring)
      defer { turn.store(true, ordering: .releasing) }
      return try body(&value)
    }
  }
}

extension Guarded: Sendable where Value: ~Copyable {}
