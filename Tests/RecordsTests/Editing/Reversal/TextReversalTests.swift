import Testing

@testable import Records

/// A change is taken back line by line, and what others wrote since stays.
struct TextReversalTests {
  /// Each letter is a line.
  private static func text(_ letters: String) -> [UInt8] { letters.flatMap { Array("\($0)\n".utf8) } }

  @Test(arguments: [
    // Nothing else changed.
    ("abc", "abxc", "abxc", "abc"), ("", "x", "x", ""), ("abc", "ac", "ac", "abc"), ("abc", "ayc", "ayc", "abc"),
    // Others wrote above, below, and right beside it.
    ("abc", "abxc", "1abxc", "1abc"), ("abc", "abxc", "abxc2", "abc2"), ("abc", "abxc", "abxyc", "abyc"),
    ("abc", "abxc", "abyxc", "abyc"), ("abc", "abxc", "aBxc", "aBc"), ("abc", "aybc", "aybC", "abC"),
    // Several places at once.
    ("abcdef", "aXcdYf", "a_XcdYf_", "a_bcdef_"), ("abcdef", "acdf", "acd_f", "abcde_f"),
    // Lines that are equal to those next to them.
    ("p", "pta", "ptbta", "ptb"), ("p", "pta", "ptatb", "ptb"), ("ptc", "ptatc", "ptbtatc", "ptbtc"),
    ("ptatb", "ptb", "ptctb", "ptatctb"), ("ptatb", "pta", "ptcta", "ptctatb"),
    // What was removed comes back between what is still there.
    ("abcd", "ad", "ad!", "abcd!"), ("abcd", "ad", "!ad", "!abcd"),
  ])
  func othersKeepTheirLines(before: String, after: String, now: String, expected: String) {
    let outcome = TextReversal.reverse(from: Self.text(before), to: Self.text(after), in: Self.text(now))
    guard case .texts(let texts) = outcome else { return #expect(outcome == .texts([Self.text(expected)])) }
    #expect(texts.contains(Self.text(expected)))
  }

  @Test(arguments: [
    ("abc", "abxc", "abyc", 3), ("abc", "ayc", "azc", 2), ("abc", "abxc", "abc", 3), ("ab", "axyb", "axqb", 3),
    ("abc", "ayc", "", 1),
  ])
  func linesThatWereChangedSinceAreNotTouched(before: String, after: String, now: String, line: Int) {
    let outcome = TextReversal.reverse(from: Self.text(before), to: Self.text(after), in: Self.text(now))
    #expect(outcome == .conflict(line: line))
  }

  @Test func aLineComesBackBeforeOrAfterOneThatWasAddedInItsPlace() {
    let outcome = TextReversal.reverse(from: Self.text("abc"), to: Self.text("ac"), in: Self.text("axc"))
    #expect(outcome == .texts([Self.text("axbc"), Self.text("abxc")]))
  }

  @Test func textsWithoutAFinalLineEndingAreTakenBackWhole() {
    let (before, after) = (Array("a\nb".utf8), Array("a\nb\nc".utf8))
    #expect(TextReversal.reverse(from: before, to: after, in: after) == .texts([before]))
    #expect(
      TextReversal.reverse(from: before, to: after, in: Array("x\na\nb\nc".utf8)) == .texts([Array("x\na\nb".utf8)]))
  }

  @Test func textsWithNothingInCommonAreOneChange() {
    let old = (0..<3_000).flatMap { Array("a\($0)\n".utf8) }
    let new = (0..<3_000).flatMap { Array("b\($0)\n".utf8) }
    let changes = LineChanges(from: LineChanges.lines(of: old), to: LineChanges.lines(of: new)).changes
    #expect(changes == [LineChanges.Change(old: 0..<3_000, new: 0..<3_000)])
  }
}
