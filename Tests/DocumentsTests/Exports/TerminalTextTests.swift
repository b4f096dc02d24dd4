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
    ("2026 was\nlong", ["2026 was long"]), ("> a\n> b", ["> a", "> b"]), ("", []),
  ])
  func theLinesOfAParagraphAreOne(markdown: String, expected: [String]) {
    #expect(MarkdownLines.joined(markdown) == expected)
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

  @Test func aLongTextTakesLinearTime() {
    let word = String(repeating: "x", count: 200_000)
    #expect(TerminalText.wrapped(word, to: 80).count == 2500)
    #expect(TerminalText.wrapped(String(repeating: "ab ", count: 100_000), to: 80).count == 3704)
  }
}
