import Diagnostics
import Testing
import Text

@testable import Checks

struct MixedLineEndingsTests {
  private func found(_ text: String) -> [Diagnostic] {
    MixedLineEndings.findings(in: CheckedFile(SourceText(name: "a", text: text), .markdown))
  }

  @Test(arguments: [
    ("a\nb\r\nc\n", 2, "CRLF, and those before it in LF"), ("a\r\nb\r\nc\n", 3, "LF, and those before it in CRLF"),
    ("a\rb\n", 2, "LF, and those before it in CR"), ("a\r\nb\r", 2, "CR, and those before it in CRLF"),
    ("\r\n\r\r\n", 2, "CR, and those before it in CRLF"),
  ])
  func reportsTheFirstLineThatEndsOtherwise(text: String, line: Int, words: String) {
    #expect(found(text).map { $0.place.range?.start } == [Position(line: line, column: 1)])
    #expect(found(text).first?.message == "this line ends in \(words)")
  }

  @Test(arguments: ["", "a", "a\nb\n", "a\r\nb\r\n", "a\rb\r", "a\r\nb"])
  func linesThatEndAlikeAreFine(text: String) {
    #expect(found(text).isEmpty)
  }
}
