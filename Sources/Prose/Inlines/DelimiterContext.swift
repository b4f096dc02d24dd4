import MarkdownSyntax

/// What a run of delimiters can be to any reader, and what it is to every reader.
///
/// Readers differ: where a neighbour is unknown it can be anything, and cmark-gfm looks through tildes to the character
/// behind them, which CommonMark takes for punctuation.
struct DelimiterContext {
  /// What can be true.
  let most: Flanking
  /// What is true in any case; an unknown neighbour counts as a letter, next to which the fewest runs are markup.
  let least: Flanking
  /// Whether this is a run of tildes that could change what a `*` or `_` beside it is.
  let hidesNeighbour: Bool

  init(_ bytes: [UInt8], _ run: Range<Int>, between before: Neighbour, and after: Neighbour) {
    let delimiter = bytes[run.lowerBound]
    var start = run.lowerBound
    var end = run.upperBound
    while start > 0, bytes[start - 1] == .tilde { start -= 1 }
    while end < bytes.count, bytes[end] == .tilde { end += 1 }
    let bounds = { (run: Range<Int>) in
      Self.bounds(
        delimiter, CharacterKind(before: run.lowerBound, in: bytes.span) ?? before.kind,
        CharacterKind(at: run.upperBound, in: bytes.span) ?? after.kind)
    }
    let plain = bounds(run)
    let through = start..<end == run ? plain : bounds(start..<end)
    most = Flanking(
      canOpen: plain.most.canOpen || through.most.canOpen, canClose: plain.most.canClose || through.most.canClose)
    least = Flanking(
      canOpen: plain.least.canOpen && through.least.canOpen, canClose: plain.least.canClose && through.least.canClose)
    let isEmphasis: (UInt8) -> Bool = { $0 == .asterisk || $0 == .underscore }
    hidesNeighbour =
      delimiter == .tilde
      && ((bytes.byte(at: run.lowerBound - 1).map(isEmphasis) ?? before.mayBe(where: isEmphasis))
        || (bytes.byte(at: run.upperBound).map(isEmphasis) ?? after.mayBe(where: isEmphasis)))
  }

  private static func bounds(
    _ delimiter: UInt8, _ before: CharacterKind?, _ after: CharacterKind?
  ) -> (most: Flanking, least: Flanking) {
    let least = Flanking(of: delimiter, between: before ?? .other, and: after ?? .other)
    guard before == nil || after == nil else { return (least, least) }
    var canOpen = false
    var canClose = false
    for before in before.map({ [$0] }) ?? CharacterKind.allCases {
      for after in after.map({ [$0] }) ?? CharacterKind.allCases {
        let flanking = Flanking(of: delimiter, between: before, and: after)
        canOpen = canOpen || flanking.canOpen
        canClose = canClose || flanking.canClose
      }
    }
    return (Flanking(canOpen: canOpen, canClose: canClose), least)
  }
}
