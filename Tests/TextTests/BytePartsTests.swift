import Testing
import Text

@Suite struct BytePartsTests {
  @Test func givesBackWhatWasAppendedHoweverManyPartsItTakes() {
    var parts = ByteParts()
    #expect(parts.bytes == [] && parts.count == 0)
    let line = Array("0123456789\n".utf8)
    for _ in 0..<100_000 { parts.append { $0 += line } }
    #expect(parts.count == 1_100_000)
    #expect(parts.parts.count > 2 && parts.parts.allSatisfy { $0.count < 1 << 19 })
    #expect(parts.text == String(repeating: "0123456789\n", count: 100_000))
  }
}
