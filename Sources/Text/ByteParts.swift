/// Bytes in parts, in their order.
///
/// One array that grows is held twice each time it moves to a larger place, which for a file of many megabytes is more
/// than all else that a run holds. A part that is full stays where it is.
package struct ByteParts: Sendable {
  private var full: [[UInt8]] = []
  private var open: [UInt8] = []

  /// Bytes of a part that is full; that one may be longer by what was appended last.
  package static var size: Int { 1 << 18 }

  /// Creates a value of one part.
  package init(_ bytes: [UInt8] = []) {
    open = bytes
  }

  /// The parts in their order.
  package var parts: [[UInt8]] { full + [open] }

  /// The only part, where there is one.
  package var whole: [UInt8]? { full.isEmpty ? open : nil }

  package var isEmpty: Bool { open.isEmpty && full.allSatisfy(\.isEmpty) }

  /// How many bytes there are.
  package var count: Int { full.reduce(open.count) { $0 + $1.count } }

  package var last: UInt8? { open.last ?? full.last { !$0.isEmpty }?.last }

  /// All bytes in one array, copied where there is more than one part.
  package var bytes: [UInt8] { whole ?? Array(parts.joined()) }

  /// All bytes as a text; what is not UTF-8 is U+FFFD.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Appends bytes, as a part of their own that is not copied.
  package mutating func append(part: [UInt8]) {
    for bytes in [open, part] where !bytes.isEmpty { full.append(bytes) }
    open = []
  }

  /// Lets `write` append to the part that is open, and do nothing else to it.
  package mutating func append(_ write: (inout [UInt8]) -> Void) {
    write(&open)
    guard open.count >= Self.size else { return }
    full.append(open)
    open = []
    open.reserveCapacity(Self.size + Self.size / 16)
  }
}
