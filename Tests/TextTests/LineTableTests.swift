import Testing

@testable import Text

struct LineTableTests {
  @Test func aLineMayBeEmpty() {
    let table = LineTable(SourceText(name: "f", text: "\n\r\r\n"))
    #expect((0...5).map(table.length) == [nil, 0, 0, 0, 0, nil])
  }

  @Test(arguments: ["é日👩‍💻x", "abcd"])
  func givesAnyPartOfALine(text: String) {
    let table = LineTable(SourceText(name: "f", text: "a\n" + text + "\nb"))
    let all = Array(text.unicodeScalars)
    #expect(table.length(ofLine: 2) == all.count)
    for start in 0...all.count {
      for end in start...all.count + 1 {
        #expect(table.scalars(start..<end, ofLine: 2) == Array(all[start..<min(end, all.count)]))
      }
    }
  }
}
