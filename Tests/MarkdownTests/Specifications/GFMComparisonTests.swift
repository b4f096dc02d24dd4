import Foundation
import Markdown
import Testing

/// Random tables, task lists and inlines, against cmark-gfm.
///
/// What is added on purpose is translated before the comparison. What differs on purpose is generated apart: there, no
/// more documents may differ than is known.
struct GFMComparisonTests {
  /// Enough of a random generator, the same on every machine (SplitMix64).
  private struct Random {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((value ^ (value >> 31)) % UInt64(limit))
    }

    mutating func pick(_ choices: [String]) -> String { choices[below(choices.count)] }

    mutating func text(_ pieces: [String], atMost count: Int) -> String {
      (0..<below(count + 1)).map { _ in pick(pieces) }.joined()
    }
  }

  private static let words = [
    "a", "b c", " ", "é", "x_y", ".", ",", "1", " *d*", " **e**", " `f`", " ~g~ ", " ~~h~~ ", " [i](/u) ", " \\| ",
    " `\\|`",
    " \\* ", " &amp; ", " https://a.b/c?d=e ", " www.a.b/c ", " f@g.hi ", "(http://a.b) ", "#", " # ", "*", "_", "!",
  ]

  private static func table(_ random: inout Random) -> String {
    let columns = 1 + random.below(4)
    let (first, next) = [("", ""), ("> ", "> "), ("- ", "  "), ("1. ", "   "), ("- > ", "  > "), (" ", "   ")][
      random.below(6)]
    func row(_ cells: [String]) -> String {
      random.pick(["|", "| "]) + cells.joined(separator: "|") + random.pick(["|", " |", "| "])
    }
    var lines = [row((0..<columns).map { _ in random.text(words, atMost: 4) })]
    lines.append(row((0..<columns).map { _ in random.pick(["---", ":--", "--:", ":-:", "-", " :-: "]) }))
    for _ in 0..<random.below(4) {
      lines.append(row((0..<(1 + random.below(columns + 1))).map { _ in random.text(words, atMost: 4) }))
    }
    let after = random.pick([
      "", "\n" + next + "after", "\n\nafter", "\n---", "\n# after", "\n> after", "\n\n    after",
    ])
    return first + lines.joined(separator: "\n" + next) + after
  }

  private static func tasks(_ random: inout Random) -> String {
    var depth = 0
    return (0...random.below(6)).map { index in
      depth = index == 0 ? 0 : random.below(depth + 2)
      let box = random.pick(["[ ] ", "[x] ", "[X] ", "[ ]\t", "[ ]", "", "[y] ", "\\[ ] ", "[x]a "])
      return String(repeating: "  ", count: depth) + random.pick(["- ", "- ", "* "]) + box
        + "t" + random.text(words, atMost: 3)
    }.joined(separator: "\n")
  }

  private static func inlines(_ random: inout Random) -> String {
    "x" + random.text(words + ["\n", "  \n", " (", ") ", " \"", "\" "], atMost: 12)
  }

  private static func makers() -> [(inout Random) -> String] { [table, tasks, inlines] }

  @Test(
    .enabled(if: program != nil, "cmark-gfm is not installed"),
    arguments: [(0, "tables"), (1, "tasks"), (2, "inlines")])
  func rendersWhatGFMRenders(maker: Int, kind: String) throws {
    var random = Random(state: 42)
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

  @Test(.enabled(if: program != nil, "cmark-gfm is not installed"), arguments: IntendedDifference.all)
  func differsNoMoreThanIntended(difference: IntendedDifference) throws {
    var random = Random(state: 42)
    let documents = (0..<500).map { _ in
      "x" + random.text(Self.words, atMost: 6) + random.pick(difference.pieces) + random.text(Self.words, atMost: 6)
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

  /// What cmark-gfm makes of each document, in one run: between paragraphs that nothing else looks like.
  private static func gfm(_ documents: [String]) throws -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: try #require(program))
    process.arguments = ["table", "strikethrough", "autolink", "tasklist"].flatMap { ["-e", $0] }
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).md")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(documents.joined(separator: "\n\nEND-OF-DOCUMENT\n\n").utf8).write(to: file)
    process.standardInput = try FileHandle(forReadingFrom: file)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(
      separator: "<p>END-OF-DOCUMENT</p>\n", omittingEmptySubsequences: false
    ).map(ComparableHTML.gfm)
  }
}

/// The program that GitHub's dialect is defined by.
private let program = ["/usr/bin/cmark-gfm", "/usr/local/bin/cmark-gfm", "/opt/homebrew/bin/cmark-gfm"].first {
  FileManager.default.isExecutableFile(atPath: $0)
}
