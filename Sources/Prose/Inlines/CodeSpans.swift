import MarkdownSyntax

/// Finds the ends of code spans: the next run of as many backticks (CommonMark 6.1).
///
/// Where a run is looked for in vain, all others are passed: none that is not there is looked for again, so that a text
/// full of lone runs, each of another length, costs little more than any other.
struct CodeSpans {
  /// For each number of backticks where its last run starts; nil until one was looked for in vain.
  private var lastStarts: [Int: Int]?

  /// The start of the first run of `ticks` backticks at or after `index`. Asked with growing indices only.
  mutating func closing(ticks: Int, in bytes: [UInt8], from index: Int) -> Int? {
    if let lastStarts { guard let last = lastStarts[ticks], last >= index else { return nil } }
    var passed: [Int: Int] = [:]
    var start = index
    while start < bytes.count {
      guard bytes[start] == .backtick else {
        start += 1
        continue
      }
      let end = bytes.endOfRun(of: .backtick, from: start)
      if end - start == ticks { return start }
      passed[end - start] = start
      start = end
    }
    lastStarts = passed
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
