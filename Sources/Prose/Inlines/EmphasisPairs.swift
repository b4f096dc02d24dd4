import MarkdownSyntax

/// Pairs the delimiter runs of one scope, a leaf block or the text of a link, as CommonMark does it (its appendix
/// "A parsing strategy", procedure "process emphasis"), with the strikethrough of cmark-gfm.
///
/// Linear in the number of runs: where no opener was found for a kind of closer, none is looked for again.
struct EmphasisPairs {
  private var runs: [DelimiterRun]
  private var previous: [Int]
  private var next: [Int]
  /// For each kind of closer, the run up to which there is no opener for it.
  private var bottoms = [Int](repeating: -1, count: 18)

  static func pair(_ runs: [DelimiterRun]) -> [DelimiterRun] {
    var pairs = EmphasisPairs(runs)
    pairs.pair()
    return pairs.runs
  }

  private init(_ runs: [DelimiterRun]) {
    self.runs = runs
    previous = runs.indices.map { $0 - 1 }
    next = runs.indices.map { $0 + 1 }
  }

  private mutating func pair() {
    var closer = 0
    while closer < runs.count {
      guard runs[closer].flanking.canClose else {
        closer = next[closer]
        continue
      }
      if let opener = opener(for: closer) {
        closer = match(opener, closer)
      } else {
        bottoms[kind(of: closer)] = previous[closer]
        let following = next[closer]
        if !runs[closer].flanking.canOpen { remove(closer) }
        closer = following
      }
    }
  }

  private func kind(of closer: Int) -> Int {
    let run = runs[closer]
    let delimiter = run.delimiter == .asterisk ? 0 : run.delimiter == .underscore ? 1 : 2
    return delimiter * 6 + (run.flanking.canOpen ? 3 : 0) + run.count % 3
  }

  private func opener(for closer: Int) -> Int? {
    let wanted = runs[closer]
    let bottom = bottoms[kind(of: closer)]
    var index = previous[closer]
    while index > bottom {
      let run = runs[index]
      if run.delimiter == wanted.delimiter, run.flanking.canOpen {
        if wanted.delimiter == .tilde { return run.count == wanted.count ? index : nil }
        let isEither = wanted.flanking.canOpen || run.flanking.canClose
        let areThrees = run.count.isMultiple(of: 3) && wanted.count.isMultiple(of: 3)
        if !isEither || areThrees || !(run.count + wanted.count).isMultiple(of: 3) { return index }
      }
      index = previous[index]
    }
    return nil
  }

  /// Pairs one or two delimiters of each; the runs between stay text. Returns the closer to go on with.
  private mutating func match(_ opener: Int, _ closer: Int) -> Int {
    let isTilde = runs[closer].delimiter == .tilde
    let isStrong = runs[opener].unpaired >= 2 && runs[closer].unpaired >= 2
    let count = isTilde ? runs[closer].count : isStrong ? 2 : 1
    runs[opener].pairedAsOpener += count
    runs[closer].pairedAsCloser += count
    next[opener] = closer
    previous[closer] = opener
    if runs[opener].unpaired == 0 { remove(opener) }
    guard runs[closer].unpaired == 0 else { return closer }
    remove(closer)
    return next[closer]
  }

  private mutating func remove(_ index: Int) {
    if previous[index] >= 0 { next[previous[index]] = next[index] }
    if next[index] < runs.count { previous[next[index]] = previous[index] }
  }
}
