package import Text

/// A value that is made when it is first asked for, and kept.
///
/// Templates are compiled by whatever needs them first, so that a command pays only for those that it uses. It is safe
/// to share: the value is made once, whoever asks.
package final class Deferred<Value: Sendable>: Sendable {
  @usableFromInline let made = Guarded<Value?>(nil)
  @usableFromInline let make: @Sendable () -> Value

  /// `make` does not ask for the value itself.
  @inlinable package init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  /// The value, made now unless it was asked for before.
  @inlinable package var value: Value {
    @inline(__always) get {
      made.withLock { made in
        if let value = made { return value }
        let value = make()
        made = value
        return value
      }
    }
  }
}
