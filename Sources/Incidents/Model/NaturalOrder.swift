/// The order of names in which numbers count as numbers.
enum NaturalOrder {
  /// Whether one name comes before another: `a-9` before `a-10`, `a` before `a-1`, `a-1` before `ab-1`. Names that differ by
  /// zeros alone are in the order of their bytes.
  static func precedes(_ a: String, _ b: String) -> Bool {
    let (one, other) = (a.utf8.span, b.utf8.span)
    var (i, j) = (0, 0)
    while i < one.count, j < other.count {
      if isDigit(one[i]), isDigit(other[j]) {
        let (first, second) = (number(in: one, from: &i), number(in: other, from: &j))
        if first.count != second.count { return first.count < second.count }
        for (x, y) in zip(first, second) where one[x] != other[y] { return one[x] < other[y] }
      } else {
        if one[i] != other[j] { return rank(one[i]) < rank(other[j]) }
        (i, j) = (i + 1, j + 1)
      }
    }
    if i < one.count || j < other.count { return j < other.count }
    return a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  /// The digits of a number without leading zeros; `index` is moved behind it.
  private static func number(in text: Swift.Span<UInt8>, from index: inout Int) -> Range<Int> {
    while index < text.count, text[index] == UInt8(ascii: "0") { index += 1 }
    let start = index
    while index < text.count, isDigit(text[index]) { index += 1 }
    return start..<index
  }

  /// Separators come before digits, and digits before letters.
  private static func rank(_ byte: UInt8) -> UInt8 { byte == UInt8(ascii: "_") ? UInt8(ascii: ".") : byte }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
}
