/// Finds the ends of code spans: the next run of as many backticks (CommonMark 6.1).
///
/// Where a run is looked for without success, all others are passed: none that is not there is looked for again, so a
/// text full of runs without a match, each of another length, takes no more than linear time.
package struct CodeSpans {
  /// For each number of backticks where its last run starts; nil until one was not found.
  private var lastStarts: [Int: Int]?

  package init() {}

  /// The index after the code span that begins with the backticks `opening` and ends before `limit`; nil if they begin
  /// none. Asked in the order of the text, and always with the same limit.
  package mutating func end(from opening: Range<Int>, in bytes: [UInt8], before limit: Int) -> Int? {
    if let lastStarts {
      guard let last = lastStarts[opening.count], last >= opening.upperBound else { return nil }
    }
    var passed: [Int: Int] = [:]
    var start = opening.upperBound
    while start < limit {
      guard bytes[start] == .backtick else {
        start += 1
        continue
      }
      let end = bytes.endOfRun(of: .backtick, in: start..<limit)
      if end - start == opening.count { return end }
      passed[end - start] = start
      start = end
    }
    lastStarts = passed
    return nil
  }

  /// The smallest number of backticks that no run in `text` has, so that a code span can hold it.
  package static func unusedLength(in text: [UInt8]) -> Int {
    var used: Set<Int> = []
    var start = 0
    while start < text.count {
      let end = text.endOfRun(of: .backtick, from: start)
      used.insert(end - start)
      start = end + 1
    }
    return (1...(used.count + 1)).first { !used.contains($0) } ?? 1
  }
}
