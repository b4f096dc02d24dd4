/// A set of bytes, to be told in one step from all others.
struct ByteTable: Sendable {
  /// Whether each of the 256 bytes is in the set.
  private let members: [Bool]

  init(_ bytes: some Sequence<UInt8>) {
    var members = [Bool](repeating: false, count: 256)
    for byte in bytes { members[Int(byte)] = true }
    self.members = members
  }

  /// The index of the first of them at `start` or behind it; the end of the bytes where there is none.
  func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    members.withUnsafeBufferPointer { members in
      var index = start
      while index < bytes.count, !members[Int(bytes[index])] { index += 1 }
      return index
    }
  }
}
