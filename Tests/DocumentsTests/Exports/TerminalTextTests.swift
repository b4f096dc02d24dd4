import Diagnostics
import Testing
import Text

@testable import Documents

struct TerminalTextTests {
  @Test(arguments: [
    ("", 10, [""]), ("one two", 10, ["one two"]), ("one two three", 9, ["one two", "three"]),
    ("a  b", 3, ["a b"]), ("https://example.org/x", 8, ["https://", "example.", "org/x"]),
    ("see https://example.org/x now", 12, ["see", "https://exam", "ple.org/x", "now"]),
    ("缓存是空的", 4, ["缓存", "是空", "的"]), ("ab 缓存", 6, ["ab", "缓存"]),
  ])
  func linesAreNoWiderThanTheTerminal(text: String, width: Int, expected: [String]) {
    let lines = TerminalText.wrapped(text, to: width)
    #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= width }, "\(lines)")
    if DisplayWidth.columns(of: text) > width { #expect(lines == expected) }
  }

  @Test func nothingIsWrappedWhereNobodyAsks() {
    let text = String(repeating: "word ", count: 100)
    #expect(TerminalText.wrapped(text, to: nil) == [text])
  }

  @Test(arguments: [
    ("a\nb\n\n\nc\n", ["a b", "", "c"]), ("- a\n- b\n  more\n", ["- a", "- b more"]),
    ("1. a\n2. b", ["1. a", "2. b"]), ("# a\nb", ["# a", "b"]), ("a  \nb\\\nc", ["a  ", "b\\", "c"]),
    ("a\n```\nx\n\ny\n```\nb", ["a", "```", "x", "", "y", "```", "b"]), ("| a |\n| - |\n", ["| a |", "| - |"]),
    ("2026 was\nlong", ["2026 was long"]), ("> a\n> b", ["> a b"]), ("", []),
    ("> [!NOTE]\n> a\n> b\n>\n> c", ["> Note:", "> a b", ">", "> c"]), ("> [!NOPE]\n> a", ["> [!NOPE] a"]),
    ("a[^1]\n\n[^1]: b\n    c\n", ["a[^1]", "", "[^1]: b c"]), ("- > a\n  > b\n\n  c", ["- > a b", "", "  c"]),
    ("<details><summary>a</summary>\n\nb\n\n</details>\nc", ["a:", "", "b", "", "c"]),
    ("a\n\n    b  c\n", ["a", "", "    b  c"]), ("a\r\nb\r\n", ["a b"]), ("a\nb\n---\nc", ["a b", "---", "c"]),
  ])
  func theLinesOfAParagraphAreOne(markdown: String, expected: [String]) {
    let lines = MarkdownLines.lines(of: markdown)
    #expect(lines.map { $0.head + $0.text } == expected)
    #expect(lines.allSatisfy { $0.head.count == $0.further.count || $0.text.isEmpty })
  }

  @Test func whatSteersATerminalIsShown() {
    var text = TerminalText(.colored, width: 60)
    text.add(heading: "a\u{1B}[2Jb")
    text.add("label", "c\u{202E}d\ne")
    text.add(markdown: "f\u{07}\n\n    g\u{9B}")
    #expect(
      text.text == "\u{1B}[1ma<U+001B>[2Jb\u{1B}[0m\n  label       c<U+202E>d e\n  f<U+0007>\n\n      g<U+009B>\n")
  }

  @Test func furtherLinesStandBelowTheFirst() {
    var text = TerminalText(.plain, width: 40)
    text.add("label", "one two three four five six seven eight")
    text.add("empty", "")
    text.add("none", nil)
    #expect(
      text.text == "  label       one two three four five\n              six seven eight\n")
  }

  @Test func furtherLinesOfAnItemStandBelowItsText() {
    var text = TerminalText(.plain, width: 40)
    text.add(
      markdown: "- one two three four five six seven eight nine\n\n> one two three four five six seven eight nine")
    #expect(
      text.text == """
          - one two three four five six seven
            eight nine

          > one two three four five six seven
          > eight nine

        """)
  }

  @Test func aLongTextTakesLinearTime() {
    #expect(MarkdownLines.lines(of: String(repeating: "> [!NOTE]\n", count: 50_000)).count == 2)
    #expect(MarkdownLines.lines(of: String(repeating: "a\n", count: 200_000)).count == 1)
    #expect(MarkdownLines.lines(of: String(repeating: "<details>\n", count: 50_000)).count < 2)
    #expect(!MarkdownLines.lines(of: String(repeating: "> ", count: 100_000)).isEmpty)

    let word = String(repeating: "x", count: 200_000)
    #expect(TerminalText.wrapped(word, to: 80).count == 2500)
    #expect(TerminalText.wrapped(String(repeating: "ab ", count: 100_000), to: 80).count == 3704)
  }
}
