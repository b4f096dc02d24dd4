/// The runs of delimiters of a text, paired scope by scope as the scopes end, such as the text of a link.
///
/// They pair as in CommonMark (its appendix "A parsing strategy", procedure "process emphasis"), with the strikethrough
/// of cmark-gfm.
package struct DelimiterRuns {
  /// In the order of the text.
  package private(set) var all: [DelimiterRun] = []
  /// Those that are not yet paired, by index.
  private var open: [Int] = []

  package init() {}

  /// How many are not yet paired; where a scope begins, what it is paired from.
  package var openCount: Int { open.count }

  /// Adds a run to the innermost scope; its index.
  package mutating func append(_ run: DelimiterRun) -> Int {
    open.append(all.count)
    all.append(run)
    return all.count - 1
  }

  /// Pairs the open runs from the one of this number on with each other.
  ///
  /// Linear in the number of runs: where no opener was found for a kind of closer, none is looked for again.
  package mutating func pair(from scope: Int) {
    guard open.count > scope else { return }
    // The runs before the one that is looked at that can still open, by index; they take the place of the scope's.
    var openers = scope
    var bottoms = [Int](repeating: -1, count: DelimiterRun.kinds)
    for position in scope..<open.count {
      let closer = open[position]
      var canOpen = all[closer].flanking.canOpen
      while all[closer].flanking.canClose, all[closer].unpaired > 0 {
        guard let opener = opener(for: closer, in: scope..<openers, after: bottoms[all[closer].kind]) else {
          bottoms[all[closer].kind] = closer - 1
          break
        }
        guard all[open[opener]].pairs(with: all[closer]) else {
          canOpen = false
          break
        }
        // The runs between the two stay text.
        openers = match(open[opener], closer) ? opener : opener + 1
      }
      if canOpen, all[closer].unpaired > 0 {
        open[openers] = closer
        openers += 1
      }
    }
    open.removeSubrange(scope...)
  }

  /// Pairs none: those that could pair are markup, and must be escaped.
  package mutating func separate() {
    var closers: [UInt8] = []
    for index in all.indices.reversed() {
      let run = all[index]
      let isCloser = closers.contains(run.delimiter)
      if run.flanking.canOpen, isCloser { all[index].mayBeMarkup = true }
      if run.flanking.canClose, !isCloser { closers.append(run.delimiter) }
    }
    open = []
  }

  /// The place among the open runs of the last that the closer may belong to, if it comes after the run `bottom` (rules 9
  /// and 10 of emphasis).
  private func opener(for closer: Int, in openers: Range<Int>, after bottom: Int) -> Int? {
    let wanted = all[closer]
    for position in openers.reversed() {
      guard open[position] > bottom else { return nil }
      let run = all[open[position]]
      guard run.delimiter == wanted.delimiter else { continue }
      let isEither = wanted.flanking.canOpen || run.flanking.canClose
      let areThrees = run.count.isMultiple(of: 3) && wanted.count.isMultiple(of: 3)
      if !isEither || areThrees || !(run.count + wanted.count).isMultiple(of: 3) { return position }
    }
    return nil
  }

  /// Pairs one or two delimiters of each; whether the opener is used up.
  private mutating func match(_ opener: Int, _ closer: Int) -> Bool {
    let isStrong = all[opener].unpaired >= 2 && all[closer].unpaired >= 2
    let count = all[closer].delimiter == .tilde ? all[closer].count : isStrong ? 2 : 1
    all[opener].pairedAsOpener += count
    all[closer].pairedAsCloser += count
    return all[opener].unpaired == 0
  }
}

/// A run of delimiters, and how many of them were paired (CommonMark 6.2).
package struct DelimiterRun {
  /// The number of kinds of closers.
  fileprivate static let kinds = 18

  package let delimiter: UInt8
  package let count: Int
  package let flanking: Flanking
  /// Whether those that are unpaired could be markup: could close emphasis that was opened outside the text.
  package fileprivate(set) var mayBeMarkup: Bool
  /// How many delimiters end markup; they come first.
  package fileprivate(set) var pairedAsCloser = 0
  /// How many delimiters begin markup; they come last.
  package fileprivate(set) var pairedAsOpener = 0

  package init(delimiter: UInt8, count: Int, flanking: Flanking, mayBeMarkup: Bool) {
    self.delimiter = delimiter
    self.count = count
    self.flanking = flanking
    self.mayBeMarkup = mayBeMarkup
  }

  /// The kind of a closer, by what decides which openers it pairs with.
  fileprivate var kind: Int {
    (delimiter == .asterisk ? 0 : delimiter == .underscore ? 6 : 12) + (flanking.canOpen ? 3 : 0) + count % 3
  }

  /// Whether the run pairs with a closer that belongs to it: tildes only with as many tildes, as in cmark-gfm.
  fileprivate func pairs(with closer: DelimiterRun) -> Bool { delimiter != .tilde || count == closer.count }

  /// How many delimiters are text.
  package var unpaired: Int { count - pairedAsCloser - pairedAsOpener }

  /// Whether they must be escaped. An opener without a closer needs nothing: all closers are paired or escaped.
  package var mustBeEscaped: Bool { unpaired > 0 && mayBeMarkup }
}
