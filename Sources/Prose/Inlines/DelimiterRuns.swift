import MarkdownSyntax

/// The runs of delimiters of a text, paired scope by scope as the scopes end: the text of each link, then the rest.
struct DelimiterRuns {
  /// In the order of the text.
  private(set) var all: [DelimiterRun] = []
  /// Those that are not yet paired, by index.
  private var open: [Int] = []

  /// How many are not yet paired; where a scope begins, what it is paired from.
  var openCount: Int { open.count }

  /// Adds a run to the innermost scope; its index.
  mutating func append(_ run: DelimiterRun) -> Int {
    open.append(all.count)
    all.append(run)
    return all.count - 1
  }

  /// Pairs the open runs from the one of this number on with each other.
  mutating func pair(from scope: Int) {
    guard open.count > scope else { return }
    let indices = Array(open[scope...])
    open.removeSubrange(scope...)
    for (index, run) in zip(indices, EmphasisPairs.pair(indices.map { all[$0] })) { all[index] = run }
  }
}

/// A run of delimiters, and how many of them were paired (CommonMark 6.2).
struct DelimiterRun {
  let delimiter: UInt8
  let count: Int
  let flanking: Flanking
  /// Whether what is left of it could close emphasis that was opened outside the text.
  let mayCloseOutside: Bool
  var pairedAsCloser = 0
  var pairedAsOpener = 0

  /// How many delimiters are text.
  var unpaired: Int { count - pairedAsCloser - pairedAsOpener }

  /// Whether they must be escaped. An opener without a closer needs nothing: all closers are paired or escaped.
  var mustBeEscaped: Bool { unpaired > 0 && mayCloseOutside }
}
