import Synchronization

/// A value that is made when it is first asked for, and kept.
///
/// Templates are compiled by whatever needs them first, so that a command pays only for those that it uses. It is safe
/// to share: the value is made once, whoever asks, and no thread waits for another once it is there.
package final class Deferred<Value: Sendable>: Sendable {
  private final class Made: Sendable {
    let value: Value

    init(_ value: Value) {
      self.value = value
    }
  }

  private let made = AtomicLazyReference<Made>()
  /// Held while the value is made.
  private let making = Mutex(())
  private let make: @Sendable () -> Value

  /// `make` does not ask for the value itself.
  package init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  /// The value, made now unless it was asked for before.
  package var value: Value {
    if let made = made.load() { return made.value }
    return making.withLock { _ in (made.load() ?? made.storeIfNil(Made(make()))).value }
  }
}
