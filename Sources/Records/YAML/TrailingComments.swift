import Text

/// Finds comments behind plain scalars, where part of the text may have been lost to them (`event: Fix #912`), or all
/// of it (`event: #912 deployed`).
enum TrailingComments {
  /// The scalar offset of the `#` for each cell (by index) that is a plain scalar with a comment behind it.
  static func find(
    in bytes: UnsafeBufferPointer<UInt8>, _ positions: TextPositions, after cells: [YAMLTree.Cell]
  ) -> [Int: Int] {
    var found: [Int: Int] = [:]
    var cell = 0
    // Scalars end in the order in which they stand, so one walk over them, and one over the text, serves all candidates.
    var (byte, end) = (0, 0)
    for (gap, sign) in candidates(in: bytes) {
      end += positions.isASCII ? gap - byte : bytes[byte..<gap].count { $0 & 0xC0 != 0x80 }
      byte = gap
      while cell < cells.count, Int(cells[cell].end) < end || cells[cell].kind != .plain { cell += 1 }
      guard cell < cells.count else { break }
      if Int(cells[cell].end) == end { found[cell] = end + sign - gap }
    }
    return found
  }

  /// Each `#` behind a space or tab, with the place where its white space begins.
  private static func candidates(in bytes: UnsafeBufferPointer<UInt8>) -> [(gap: Int, sign: Int)] {
    var found: [(gap: Int, sign: Int)] = []
    var next = ByteScan.first(UInt8(ascii: "#"), in: bytes, from: 0)
    while next < bytes.count {
      let sign = next
      next = ByteScan.first(UInt8(ascii: "#"), in: bytes, from: sign + 1)
      var gap = sign
      while gap > 0, bytes[gap - 1] == 0x20 || bytes[gap - 1] == 0x09 { gap -= 1 }
      if gap < sign, gap > 0 { found.append((gap, sign)) }
    }
    return found
  }
}
