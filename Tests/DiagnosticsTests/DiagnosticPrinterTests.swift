import Diagnostics
import Testing
import Text

struct DiagnosticPrinterTests {
  private func printed(_ line: String, _ range: SourceRange) -> String {
    let source = SourceText(name: "reviews/INC-42/actions.yaml", text: line)
    return DiagnosticPrinter().print(
      Diagnostic(.error, "bad-date", at: SourcePlace(source, range), "'2025-02-30' is not a date"))
  }

  @Test func readsLikeACompilers() {
    #expect(
      printed("  due: 2025-02-30", SourceRange(line: 1, column: 8, length: 10)) == """
        reviews/INC-42/actions.yaml:1:8: error: '2025-02-30' is not a date [bad-date]
            due: 2025-02-30
                 ^~~~~~~~~~

        """)
  }

  @Test func putsSuggestionBeforeTheRuleAndNotesBelow() {
    let source = SourceText(name: "a.yaml", text: "ownr: x\nowner: y\n")
    let diagnostic = Diagnostic(
      .warning, "unknown-key", at: SourcePlace(source, SourceRange(line: 1, column: 1, length: 4)),
      "an action item has no 'ownr'", suggestion: "did you mean 'owner'?",
      notes: [.init("'owner' is here", at: SourcePlace(source, SourceRange(line: 2, column: 1, length: 5)))])
    #expect(
      DiagnosticPrinter().print(diagnostic) == """
        a.yaml:1:1: warning: an action item has no 'ownr'; did you mean 'owner'? [unknown-key]
          ownr: x
          ^~~~
        a.yaml:2:1: note: 'owner' is here
          owner: y
          ^~~~~

        """)
  }

  @Test func pointsPastTheEndOfALine() {
    #expect(printed("time:", SourceRange(line: 1, column: 6, length: 0)).hasSuffix("\n  time:\n       ^\n"))
  }

  @Test func underlinesToTheEndWhereTheRangeGoesOn() {
    let range = SourceRange(Position(line: 1, column: 2), Position(line: 2, column: 1))
    #expect(printed("abcd\ne", range).hasSuffix("\n  abcd\n   ^~~\n"))
  }

  @Test func showsControlAndFormatCharactersByNumber() {
    let out = printed("a\u{1B}[31m\u{202E}b", SourceRange(line: 1, column: 2))
    #expect(out.hasSuffix("\n  a<U+001B>[31m<U+202E>b\n   ^~~~~~~~\n"))
  }

  @Test(arguments: ["\u{A0}", "\u{202F}", "\u{3000}"])
  func showsSpacesThatAreNoneByNumber(space: String) throws {
    let number = String(try #require(space.unicodeScalars.first).value, radix: 16, uppercase: true)
    let shown = "<U+" + String(repeating: "0", count: 4 - number.count) + number + ">"
    #expect(printed("a\(space)b c", SourceRange(line: 1, column: 3)).hasSuffix("\n  a\(shown)b c\n           ^\n"))
    let diagnostic = Diagnostic(.error, "r", at: SourcePlace(file: "a"), "'a\(space)b' is no key")
    #expect(DiagnosticPrinter().print(diagnostic) == "a: error: 'a\(shown)b' is no key [r]\n")
  }

  @Test(
    arguments: [
      ("漢字 x", 4, "     ^"), ("漢字 x", 2, "  ^~"), ("🔥x", 2, "  ^"), ("e\u{301}x", 3, " ^"), ("한x", 2, "  ^"),
      ("ＡＢx", 3, "    ^"), ("éx", 2, " ^"), ("❤x", 2, " ^"), ("⚡x", 2, "  ^"), ("ｱx", 2, " ^"),
    ] as [(String, Int, String)])
  func putsTheCaretBelowWhatItMeans(line: String, column: Int, marks: String) {
    let out = printed(line, SourceRange(line: 1, column: column))
    #expect(out.hasPrefix("reviews/INC-42/actions.yaml:1:\(column): "))
    #expect(out.hasSuffix("\n  \(line)\n  \(marks)\n"))
  }

  @Test func cutsALongLineAroundThePlace() {
    let out = printed(String(repeating: "a", count: 5000) + "!", SourceRange(line: 1, column: 5001))
    #expect(out.split(separator: "\n").allSatisfy { $0.count < 200 })
    #expect(out.hasSuffix("^\n"))
  }

  @Test func aWholeFileHasNoExcerpt() {
    let diagnostic = Diagnostic(.error, "missing-file", at: SourcePlace(file: "a.yaml"), "there is no such file")
    #expect(DiagnosticPrinter().print(diagnostic) == "a.yaml: error: there is no such file [missing-file]\n")
  }

  @Test func coloursOnlyOnRequest() {
    let diagnostic = Diagnostic(.error, "r", at: SourcePlace(file: "a"), "m")
    #expect(!DiagnosticPrinter().print(diagnostic).contains("\u{1B}"))
    #expect(DiagnosticPrinter(style: .colored).print(diagnostic).contains("\u{1B}[1;31merror:"))
  }

  @Test func showsWhatSteersATerminalInTheNameOfAFileByNumber() {
    let diagnostic = Diagnostic(.error, "r", at: SourcePlace(file: "a\u{1B}[2J.md"), "m")
    #expect(DiagnosticPrinter().print(diagnostic) == "a<U+001B>[2J.md: error: m [r]\n")
  }

  /// A walk over the text for each of them would take minutes.
  @Test(.timeLimit(.minutes(3))) func manyProblemsOfALongTextCostOneWalk() {
    let source = SourceText(name: "f", text: String(repeating: "abcdefghi\n", count: 100_000))
    let problems = (1...1000).map { number in
      Diagnostic(.error, "r", at: SourcePlace(source, SourceRange(line: 100_001 - number, column: 1)), "m")
    }
    let printed = DiagnosticPrinter().print(problems)
    #expect(printed.hasPrefix("f:100000:1: error: m [r]\n  abcdefghi\n  ^\nf:99999:1: "))
    #expect(printed.utf8.count(where: { $0 == 0x0A }) == 3000)
  }

  /// To make an array of the whole line for each of them would take minutes.
  @Test(.timeLimit(.minutes(3))) func manyProblemsOfALongLineAreShownByTheirSurroundings() {
    let source = SourceText(name: "f", text: String(repeating: "abcdefghi ", count: 30_000))
    let problems = (1...300).map { number in
      Diagnostic(.error, "r", at: SourcePlace(source, SourceRange(line: 1, column: number * 1000, length: 2)), "m")
    }
    let lines = DiagnosticPrinter().print(problems).split(separator: "\n")
    #expect(lines.count == 900)
    #expect(lines.allSatisfy { $0.utf8.count <= 162 })
    #expect(lines.last?.hasSuffix(" ^") == true)
  }
}
