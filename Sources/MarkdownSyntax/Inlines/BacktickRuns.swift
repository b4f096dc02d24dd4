/// Where the runs of backticks of a text start, by their lengths: a code span ends with the next run that is as long as
/// the one it begins with (CommonMark 6.1).
///
/// An index, so that a text full of runs without a match takes no more than linear time.
package struct BacktickRuns {
  private var starts: [Int: [Int]] = [:]

  package init(in bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      guard bytes[index] == .backtick else {
        index += 1
        continue
      }
      let end = bytes.endOfRun(of: .backtick, from: index)
      starts[end - index, default: []].append(index)
      index = end
    }
  }

  /// The index after the code span that begins with the backticks `opening`; nil if they begin none.
  package func endOfSpan(from opening: Range<Int>) -> Int? {
    next(ticks: opening.count, from: opening.upperBound).map { $0 + opening.count }
  }

  /// The start of the first run of `ticks` backticks at or after `index`; nil if no such run follows.
  private func next(ticks: Int, from index: Int) -> Int? {
    guard let candidates = starts[ticks] else { return nil }
    var (low, high) = (0, candidates.count)
    while low < high {
      let middle = (low + high) / 2
      if candidates[middle] < index { low = middle + 1 } else { high = middle }
    }
    return low < candidates.count ? candidates[low] : nil
  }

  /// The smallest number of backticks that no run has, so that a code span between such runs can hold the text.
  package var unusedLength: Int { (1...(starts.count + 1)).first { starts[$0] == nil } ?? 1 }
}
