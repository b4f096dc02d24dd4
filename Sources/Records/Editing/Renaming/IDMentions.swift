import Incidents

/// Where a text names an incident: its id in upper or lower case, and no part of a longer word or id.
enum IDMentions {
  /// The ranges in bytes of UTF-8, in their order.
  static func ranges(of id: IncidentID, in text: some RandomAccessCollection<UInt8>) -> [Range<Int>] {
    let found = text.withContiguousStorageIfAvailable { ranges(of: Array(id.text.utf8), in: $0) }
    return found ?? Array(text).withUnsafeBufferPointer { ranges(of: Array(id.text.utf8), in: $0) }
  }

  private static func ranges(of id: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    guard let first = id.first.map(small), text.count >= id.count else { return [] }
    var ranges: [Range<Int>] = []
    var start = 0
    while start <= text.count - id.count {
      guard small(text[start]) == first, isName(id, at: start, in: text) else {
        start += 1
        continue
      }
      ranges.append(start..<start + id.count)
      start += id.count
    }
    return ranges
  }

  private static func isName(_ id: [UInt8], at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in id.indices where small(text[start + index]) != small(id[index]) { return false }
    func byte(_ index: Int) -> UInt8? { text.indices.contains(index) ? text[index] : nil }
    return !continues(byte(start - 1), byte(start - 2))
      && !continues(byte(start + id.count), byte(start + id.count + 1))
  }

  /// Whether the id goes on with a byte: `INC-20` and `INC-2-draft` are others, `INC-2.` and `INC-2 -` are not.
  private static func continues(_ next: UInt8?, _ behind: UInt8?) -> Bool {
    guard let next else { return false }
    return isPart(next) || next == UInt8(ascii: "-") && (behind.map(isPart) ?? false)
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte &- 48 < 10 || (byte | 0x20) &- 97 < 26 || byte == UInt8(ascii: "_")
  }

  private static func small(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte + 32 : byte }
}
