/// The id of a component as the runbook may write it: a part of addresses and names of files on every system.
package enum ComponentID {
  /// Characters; names of files are bounded.
  package static let longest = 100

  /// Whether a text is letters and digits of ASCII with `-`, `_` and `.` between them, where no dot follows another.
  package static func isValid(_ text: String) -> Bool {
    guard (1...longest).contains(text.utf8.count), let first = text.utf8.first, isAlphanumeric(first) else {
      return false
    }
    var last = first
    for byte in text.utf8.dropFirst() {
      switch byte {
      case UInt8(ascii: "."): if last == byte { return false }
      case UInt8(ascii: "-"), UInt8(ascii: "_"): break
      default: if !isAlphanumeric(byte) { return false }
      }
      last = byte
    }
    return last != UInt8(ascii: ".")
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 0x20) || (48...57).contains(byte)
  }
}
