/// Finds the ends of code spans: the next run of as many backticks (CommonMark 6.1).
///
/// All runs are found once, so that a text full of lone backticks costs no more than any other.
struct CodeSpans {
  fileprivate var starts: [Int: [Int]] = [:]
  private var passed: [Int: Int] = [:]

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

  /// The start of the first run of `ticks` backticks at or after `index`. Asked with growing indices only.
  mutating func closing(ticks: Int, from index: Int) -> Int? {
    guard let runs = starts[ticks] else { return nil }
    var position = passed[ticks] ?? 0
    while position < runs.count, runs[position] < index { position += 1 }
    passed[ticks] = position
    return position < runs.count ? runs[position] : nil
  }
}

extension CodeSpans {
  /// The smallest number of backticks that no run in `text` has, so that a code span can hold it.
  static func freeCount(in text: [UInt8]) -> Int {
    let taken = Set(CodeSpans(in: text).starts.keys)
    return (1...(taken.count + 1)).first { !taken.contains($0) } ?? taken.count + 1
  }
}
