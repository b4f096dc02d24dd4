/// Finds the ends of code spans: the next run of as many backticks (CommonMark 6.1).
///
/// A number of backticks that was looked for in vain is not looked for again, so that a text full of lone runs costs
/// little more than any other.
struct CodeSpans {
  private var missing: [Int] = []

  /// The start of the first run of `ticks` backticks at or after `index`. Asked with growing indices only.
  mutating func closing(ticks: Int, in bytes: [UInt8], from index: Int) -> Int? {
    guard !missing.contains(ticks) else { return nil }
    var start = index
    while start < bytes.count {
      guard bytes[start] == .backtick else {
        start += 1
        continue
      }
      let end = bytes.endOfRun(of: .backtick, from: start)
      if end - start == ticks { return start }
      start = end
    }
    missing.append(ticks)
    return nil
  }

  /// The smallest number of backticks that no run in `text` has, so that a code span can hold it.
  static func freeCount(in text: [UInt8]) -> Int {
    var taken: Set<Int> = []
    var start = 0
    while start < text.count {
      let end = text.endOfRun(of: .backtick, from: start)
      taken.insert(end - start)
      start = end + 1
    }
    return (1...(taken.count + 1)).first { !taken.contains($0) } ?? 1
  }
}
