import Diagnostics
import TestSupport
import Testing
import Text

@testable import Records

struct RecordTextTests {
  private func problem(_ bytes: [UInt8]) -> Diagnostic? {
    guard case .refused(let problem) = RecordText.read(RecordFile(name: "f.yaml", bytes: bytes)) else { return nil }
    return problem
  }

  @Test(arguments: [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]])
  func readsUTF8WithAndWithoutAMark(mark: [UInt8]) {
    let file = RecordFile(name: "f.yaml", bytes: mark + Array("a: é\r\n".utf8))
    #expect(RecordText.read(file) == .text(SourceText(name: "f.yaml", text: "a: é\r\n")))
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x61, 0], "UTF-16"), ([0xFE, 0xFF, 0, 0x61], "UTF-16"), ([0x61, 0, 0x3A, 0], "UTF-16"),
      ([0, 0x61, 0, 0x3A], "UTF-16"), ([0xFF, 0xFE, 0, 0], "UTF-32"), ([0, 0, 0xFE, 0xFF], "UTF-32"),
    ] as [([UInt8], String)])
  func namesAnotherEncoding(bytes: [UInt8], encoding: String) {
    let found = problem(bytes)
    #expect(found?.rule == "not-utf8")
    #expect(found?.message == "\(encoding) is not read: text files here are UTF-8")
    #expect(found?.suggestion == "save the file as UTF-8")
  }

  @Test(
    arguments: [
      (Array("a: b\r\ncé".utf8) + [0xE9, 0x20], 2, 3), ([0x80], 1, 1), (Array("ab".utf8) + [0xC3], 1, 3),
      (Array("a\n".utf8) + [0xED, 0xA0, 0x80], 2, 1), (Array("a\n".utf8) + [0xC0, 0xAF], 2, 1),
      ([0xEF, 0xBB, 0xBF, 0x61, 0xFF], 1, 2),
    ] as [([UInt8], Int, Int)])
  func pointsAtTheFirstByteThatIsNotUTF8(bytes: [UInt8], line: Int, column: Int) {
    let found = problem(bytes)
    #expect(found?.rule == "not-utf8")
    #expect(found?.place.range?.start == Position(line: line, column: column))
  }

  @Test(arguments: [
    "a: b\n\tcé⟦\u{0}⟧", "⟦\u{1B}⟧[31m", "a\r\n⟦\u{7F}⟧", "é⟦\u{9F}⟧", "a⟦\u{FFFE}⟧", "⟦\u{FFFF}⟧", "⟦\u{C}⟧",
  ])
  func pointsAtControlCharacters(marked: String) {
    let marked = MarkedText(marked)
    let found = problem(Array(marked.text.utf8))
    #expect(found?.rule == "control-character")
    #expect(found?.place.range == marked.range)
  }

  @Test func refusesASecondByteOrderMark() {
    let found = problem([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, 0x61])
    #expect(found?.message == "a second byte order mark (U+FEFF) stands here: a file has one at most")
    #expect(found?.place.range == SourceRange(line: 1, column: 1))
    #expect(found?.suggestion == "delete the character")
  }

  @Test func letsLineBreaksOfOtherAlphabetsThrough() {
    #expect(problem(Array("a\u{85}\u{2028}\u{2029}\u{FFFD}\u{1F692}".utf8)) == nil)
  }

  @Test func readsFiveMebibytesAndNoMore() {
    #expect(problem(Array(repeating: 0x61, count: RecordFile.longest)) == nil)
    #expect(problem(Array(repeating: 0x61, count: RecordFile.longest + 1))?.rule == "file-too-long")
  }
}
