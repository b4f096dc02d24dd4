import Testing
import Text

/// Searches sixteen bytes at a time find what a look at each byte finds.
struct ByteBlocksTests {
  @Test(arguments: 0..<70)
  func findsABytesWhereverItIs(offset: Int) {
    let text = String(repeating: "a", count: offset) + "é|" + String(repeating: "b", count: 20)
    #expect(text.contains(byte: UInt8(ascii: "|")) && !text.contains(byte: UInt8(ascii: "x")))
    #expect(!text.isASCII && String(repeating: "a", count: offset).isASCII)
    for other in ["|", "é|", "|b", "é|bbbbbbbbbbbbbbbbbbbb", ""] { #expect(text.contains(bytesOf: other), "\(other)") }
    for other in ["||", "b|", "|bbbbbbbbbbbbbbbbbbbbb", "x"] { #expect(!text.contains(bytesOf: other), "\(other)") }
  }

  @Test(arguments: 0..<70)
  func asksOnlyForBlocksThatAreNotable(offset: Int) {
    var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 70)
    bytes[offset] = UInt8(ascii: "x")
    bytes.withUnsafeBufferPointer { bytes in
      for start in 0...70 {
        let found = ByteBlocks(bytes).firstByte(from: start) { block, _ in
          block.isEqual("x").hasTrue
        } where: {
          bytes[$0] == UInt8(ascii: "x")
        }
        #expect(found == (start <= offset ? offset : nil))
      }
    }
  }
}
