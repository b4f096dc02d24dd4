#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What the world did: an operation on a path that the system refused.
package struct DiskError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A verb phrase: `read`, `list`, `replace`.
  package var operation: String
  /// The path as it was given to the operation.
  package var path: String
  /// Why, in the system's words or ours, without a final period.
  package var reason: String

  /// Creates an error with a reason that is known without the system's error code.
  package init(_ operation: String, _ path: String, reason: String) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }

  /// The reason is that of `errno`, so this is called right after the system call that failed.
  package init(_ operation: String, _ path: String) {
    let code = errno
    self.init(operation, path, reason: strerror(code).map { String(cString: $0) } ?? "error \(code)")
  }

  /// The message without a final period: `cannot read reviews/INC-42: Permission denied`.
  package var description: String { "cannot \(operation) \(path): \(reason)" }
}
