#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Transfers to and from an open file or stream that go on until they are complete.
///
/// One call of the system may do a part of the work, or none since a signal came in between.
package enum Descriptor {
  /// Writes all bytes. If not, `errno` says why.
  package static func write(all bytes: UnsafeRawBufferPointer, to descriptor: CInt) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = retrying { systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: rest)) }
      guard count >= 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Reads until the buffer is full or the end is reached, and gives the number of bytes. If nil, `errno` says why.
  ///
  /// `expected` is the size of a regular file: a read that ends there, although more was asked for, has seen the end, and
  /// no further one has to find it.
  package static func fill(
    _ buffer: UnsafeMutableRawBufferPointer, from descriptor: CInt, expecting expected: Int? = nil
  ) -> Int? {
    var filled = 0
    while filled < buffer.count, filled == 0 || filled != expected {
      let count = retrying { read(descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled) }
      guard count >= 0 else { return nil }
      guard count > 0 else { break }
      filled += count
    }
    return filled
  }

  /// Calls again where a signal interrupted the call.
  private static func retrying(_ call: () -> Int) -> Int {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }
}

/// `write(2)`, by a name that the method above does not hide.
private func systemWrite(_ descriptor: CInt, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
