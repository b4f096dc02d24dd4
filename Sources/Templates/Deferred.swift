import Text

/// A value that is made when it is first asked for, and kept.
///
/// Templates are compiled by whatever needs them first, so that a command pays only for those that it uses. It is safe
/// to share: the value is made once, whoever asks.
package final class Deferred<Value: Sendable>: Sendable {
  private let made = Guarded<Value?>(nil)
  private let make: @Sendable () -> Value

  /// `make` does not ask for the value itself.
  package init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  /// The value, made now unless it was asked for before.
  package var value: Value {
    made.withLock { made in
      if let value = made { return value }
      let value = make()
      made = value
      return value
    }
  }
}
