import MarkdownSyntax

/// Where the runs of backticks of a text start, by their lengths.
struct BacktickRuns {
  private var starts: [Int: [Int]] = [:]

  init(in bytes: [UInt8]) {
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

  /// The start of the first run of `ticks` backticks at or after `index`; nil if no such run follows.
  func next(ticks: Int, from index: Int) -> Int? {
    guard let candidates = starts[ticks] else { return nil }
    var (low, high) = (0, candidates.count)
    while low < high {
      let middle = (low + high) / 2
      if candidates[middle] < index { low = middle + 1 } else { high = middle }
    }
    return low < candidates.count ? candidates[low] : nil
  }
}
