import MarkdownSyntax
import Testing

struct LineCursorTests {
  @Test(arguments: [
    ("\ta", 0, "\ta"), ("\ta", 1, "   a"), ("\ta", 4, "a"), ("  \ta", 3, " a"), ("\t\ta", 5, "   a"), ("  a", 4, "a"),
  ])
  func givesTheRestOfATabAsSpaces(line: String, columns: Int, rest: String) {
    let bytes = Array(line.utf8)
    var cursor = LineCursor(bytes, start: 0, end: bytes.count)
    cursor.skip(columns: columns, in: bytes)
    #expect(String(decoding: cursor.rest(of: bytes), as: UTF8.self) == rest)
    #expect(cursor.indent == rest.utf8.reduce(0) { $1 == 0x09 ? $0 + 4 : $1 == 0x20 ? $0 + 1 : $0 })
  }

  @Test func aQuoteTakesOneColumnOfATab() {
    let bytes = Array(">\ta".utf8)
    var cursor = LineCursor(bytes, start: 0, end: bytes.count)
    let isQuoted = cursor.skipQuoteMarker(in: bytes)
    #expect(isQuoted)
    #expect(cursor.indent == 2)
    let isQuotedAgain = cursor.skipQuoteMarker(in: bytes)
    #expect(!isQuotedAgain)
  }
}
