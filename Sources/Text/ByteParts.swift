/// Bytes in parts, in their order.
///
/// One array that grows is held twice each time it moves to a larger place, which for a file of many megabytes is more
/// than all else that a run holds. A part that is full stays where it is.
package struct ByteParts: Sendable {
  private var full: [[UInt8]] = []
  private var open: [UInt8] = []

  /// Bytes of a part that is full; that one may be longer by what was appended last.
  private static var size: Int { 1 << 18 }

  /// Creates an empty value.
  package init() {}

  /// The parts in their order.
  package var parts: [[UInt8]] { full + [open] }

  /// How many bytes there are.
  package var count: Int { full.reduce(open.count) { $0 + $1.count } }

  /// All bytes, copied into one array.
  package var bytes: [UInt8] { Array(parts.joined()) }

  /// All bytes as a text; what is not UTF-8 is U+FFFD.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Lets `write` append to the part that is open, and do nothing else to it.
  package mutating func append(_ write: (inout [UInt8]) -> Void) {
    write(&open)
    guard open.count >= Self.size else { return }
    full.append(open)
    open = []
    open.reserveCapacity(Self.size + Self.size / 16)
  }
}
