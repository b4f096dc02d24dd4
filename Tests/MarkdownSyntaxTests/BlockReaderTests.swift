import MarkdownSyntax
import Testing

struct BlockReaderTests {
  /// What each line of a text is, and in how many containers.
  private static func lines(of text: String, deepest: Int = 32, readsHTML: Bool = true) -> [String] {
    let bytes = Array(text.utf8)
    var reader = BlockReader(deepest: deepest, reading: readsHTML ? .all : .none)
    return bytes.split(separator: .lineFeed, omittingEmptySubsequences: false).map { line in
      let kind = reader.read(line.startIndex..<line.endIndex, in: bytes).kind
      return name(of: kind) + (reader.containers.isEmpty ? "" : " in \(reader.containers.count)")
    }
  }

  private static func name(of kind: BlockLine.Kind) -> String {
    switch kind {
    case .heading(let level): "heading \(level)"
    case .underline(let level): "underline \(level)"
    case .fence(let fence): "fence of \(fence.count)"
    default: "\(kind)"
    }
  }

  @Test(arguments: [
    ("a\nb", ["text", "continuation"]), ("a\n\nb", ["text", "blank", "text"]), ("a\n    b", ["text", "continuation"]),
    ("## a\n#b\n#", ["heading 2", "text", "heading 1"]), ("a\n===", ["text", "underline 1"]),
    ("a\n-", ["text", "underline 2"]), ("---\n***\n_ _ _", ["thematicBreak", "thematicBreak", "thematicBreak"]),
    ("    a\n\n    b\nc", ["indentedCode", "verbatim", "verbatim", "text"]),
    ("```\n# a\n````\nb", ["fence of 3", "verbatim", "closingFence", "text"]),
    ("``` `\n~~~ `", ["text", "fence of 3"]), ("<div>\na\n\nb", ["html", "verbatim", "blank", "text"]),
    ("a\n<b>\n<p>", ["text", "continuation", "html"]),
  ])
  func tellsLeavesFromEachOther(text: String, expected: [String]) {
    #expect(Self.lines(of: text) == expected)
  }

  @Test(arguments: [
    ("> a\nb\n> c", ["text in 1", "continuation in 1", "continuation in 1"]), ("> a\n# b", ["text in 1", "heading 1"]),
    ("> - a\n>   b\n> c\n>\n> d", ["text in 2", "continuation in 2", "continuation in 2", "blank in 2", "text in 1"]),
    ("- a\n\n  b\n\nc", ["text in 1", "blank in 1", "text in 1", "blank in 1", "text"]),
    ("-\n\n  a", ["blank in 1", "blank", "text"]), ("-\n  \n  a", ["blank in 1", "blank in 1", "text in 1"]),
    ("-     a", ["indentedCode in 1"]), (">\t\ta", ["indentedCode in 1"]),
    ("-\ta\n\n\tb", ["text in 1", "blank in 1", "text in 1"]),
    ("a\n2. b\n1. c", ["text", "continuation", "text in 1"]), ("a\n-\n- b", ["text", "underline 2", "text in 1"]),
    ("1234567890. a", ["text"]), ("> ```\na", ["fence of 3 in 1", "text"]),
  ])
  func followsContainers(text: String, expected: [String]) {
    #expect(Self.lines(of: text) == expected)
  }

  @Test(arguments: [
    ("|a|b|\n|-|-|\n|c|\nd\n\ne", ["text", "delimiters", "row", "row", "blank", "text"]),
    ("x\na|b\n-|-\n|", ["text", "continuation", "delimiters", "text"]),
    ("a|b\n-|-|-", ["text", "continuation"]), ("> a\n:-", ["text in 1", "continuation in 1"]),
    ("> a\n> :-\nb", ["text in 1", "delimiters in 1", "text"]),
  ])
  func findsTables(text: String, expected: [String]) {
    #expect(Self.lines(of: text) == expected)
  }

  @Test func takesHTMLForTextWhereItIsNotAsked() {
    #expect(Self.lines(of: "<div>\na", readsHTML: false) == ["text", "continuation"])
  }

  @Test func takesContainersBeyondTheDeepestForText() {
    #expect(Self.lines(of: ">>>> a", deepest: 3) == ["text in 3"])
  }
}
