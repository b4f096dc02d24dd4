import Markdown
import TestSupport
import Testing

/// Random tables, task lists and inlines, against cmark-gfm.
///
/// What is added on purpose is translated before the comparison. What differs on purpose is generated apart: there, no
/// more documents may differ than is known.
struct GFMComparisonTests {
  private static let words = [
    "a", "b c", " ", "é", "x_y", ".", ",", "1", " *d*", " **e**", " `f`", " ~g~ ", " ~~h~~ ", " [i](/u) ", " \\| ",
    " `\\|`",
    " \\* ", " &amp; ", " https://a.b/c?d=e ", " www.a.b/c ", " f@g.hi ", "(http://a.b) ", "#", " # ", "*", "_", "!",
  ]

  private static func table(_ random: inout SplitMix) -> String {
    let columns = 1 + random.next(below: 4)
    let (first, next) = [("", ""), ("> ", "> "), ("- ", "  "), ("1. ", "   "), ("- > ", "  > "), (" ", "   ")][
      random.next(below: 6)]
    func row(_ cells: [String]) -> String {
      random.one(of: ["|", "| "]) + cells.joined(separator: "|") + random.one(of: ["|", " |", "| "])
    }
    var lines = [row((0..<columns).map { _ in random.text(words, atMost: 4) })]
    lines.append(row((0..<columns).map { _ in random.one(of: ["---", ":--", "--:", ":-:", "-", " :-: "]) }))
    for _ in 0..<random.next(below: 4) {
      lines.append(row((0..<(1 + random.next(below: columns + 1))).map { _ in random.text(words, atMost: 4) }))
    }
    let after = random.one(of: [
      "", "\n" + next + "after", "\n\nafter", "\n---", "\n# after", "\n> after", "\n\n    after",
    ])
    return first + lines.joined(separator: "\n" + next) + after
  }

  private static func tasks(_ random: inout SplitMix) -> String {
    var depth = 0
    return (0...random.next(below: 6)).map { index in
      depth = index == 0 ? 0 : random.next(below: depth + 2)
      let box = random.one(of: ["[ ] ", "[x] ", "[X] ", "[ ]\t", "[ ]", "", "[y] ", "\\[ ] ", "[x]a "])
      return String(repeating: "  ", count: depth) + random.one(of: ["- ", "- ", "* "]) + box
        + "t" + random.text(words, atMost: 3)
    }.joined(separator: "\n")
  }

  private static func inlines(_ random: inout SplitMix) -> String {
    "x" + random.text(words + ["\n", "  \n", " (", ") ", " \"", "\" "], atMost: 12)
  }

  private static func makers() -> [(inout SplitMix) -> String] { [table, tasks, inlines] }

  @Test(
    .enabled(if: CmarkGFM.program != nil, "\(CmarkGFM.missing)"),
    arguments: [(0, "tables"), (1, "tasks"), (2, "inlines")])
  func rendersWhatGFMRenders(maker: Int, kind: String) throws {
    var random = SplitMix(state: 42)
    let documents = (0..<2_000).map { _ in Self.makers()[maker](&random) }
    let expected = try Self.gfm(documents)
    try #require(expected.count == documents.count)
    var shown = 0
    for (document, expected) in zip(documents, expected) {
      let found = ComparableHTML.ours(html(document + "\n") ?? "")
      guard found != expected, shown < 5 else { continue }
      shown += 1
      Issue.record("\(kind): \(document.debugDescription)\nexpected: \(expected)\nfound: \(found)")
    }
  }

  @Test(.enabled(if: CmarkGFM.program != nil, "\(CmarkGFM.missing)"), arguments: IntendedDifference.all)
  func differsNoMoreThanIntended(difference: IntendedDifference) throws {
    var random = SplitMix(state: 42)
    let documents = (0..<500).map { _ in
      "x" + random.text(Self.words, atMost: 6) + random.one(of: difference.pieces) + random.text(Self.words, atMost: 6)
    }
    let expected = try Self.gfm(documents)
    try #require(expected.count == documents.count)
    let found = documents.map { ComparableHTML.ours(html($0 + "\n") ?? "") }
    #expect(found != expected, "no longer a difference: take it off the list")
    let different = zip(found, expected).filter { difference.translated($0) != $1 }
    #expect(
      different.count <= difference.maximum,
      "\(different.prefix(3).map { "found: \($0)expected: \($1)" }.joined(separator: "\n"))")
  }

  private static func gfm(_ documents: [String]) throws -> [String] {
    try CmarkGFM.html(of: documents, mode: .safe).map(ComparableHTML.gfm)
  }
}

extension SplitMix {
  fileprivate mutating func text(_ pieces: [String], atMost count: Int) -> String {
    (0..<next(below: count + 1)).map { _ in one(of: pieces) }.joined()
  }

  fileprivate mutating func one(of choices: [String]) -> String { pick(choices) ?? "" }
}
