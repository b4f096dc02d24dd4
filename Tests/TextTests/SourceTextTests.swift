import Testing
import Text

struct SourceTextTests {
  @Test(arguments: ["a\nbb\nc", "a\r\nbb\r\nc", "a\rbb\rc"])
  func endsLinesAtEachKindOfBreak(text: String) {
    let source = SourceText(name: "f", text: text)
    #expect((1...4).map { source.line($0).map(String.init) } == ["a", "bb", "c", nil])
  }

  @Test func countsColumnsInScalars() {
    let source = SourceText(name: "f", text: "x\r\ne\u{301}y")
    let y = source.text.unicodeScalars.firstIndex(of: "y")
    #expect(y.map(source.position(of:)) == Position(line: 2, column: 3))
  }

  @Test func aTextThatEndsInABreakHasAnEmptyLastLine() {
    #expect(SourceText(name: "f", text: "a\n").line(2) == "")
    #expect(SourceText(name: "f", text: "a\n").line(3) == nil)
  }
}
