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

  @Test func keepsAPartThatIsAppendedAsItIs() {
    var parts = ByteParts([1, 2])
    #expect(parts.whole == [1, 2] && parts.last == 2)
    parts.append(part: [3])
    parts.append(part: [])
    #expect(parts.whole == nil && parts.last == 3 && !parts.isEmpty)
    parts.append { $0.append(4) }
    #expect(parts.bytes == [1, 2, 3, 4] && parts.last == 4 && parts.count == 4)
  }
}
