import MarkdownSyntax
import Testing

struct ByteSetTests {
  @Test func findsTheFirstMemberWhereverItIs() {
    let set = ByteSet([.pipe, .lineFeed, 0xFF])
    for count in 0...12 {
      for member in 0..<max(count, 1) {
        var bytes = [UInt8](repeating: .space, count: count)
        if member < count { bytes[member] = .pipe }
        if member + 2 < count { bytes[member + 2] = 0xFF }
        for start in 0...count {
          let expected = bytes[start...].firstIndex { set.contains($0) } ?? count
          #expect(set.first(in: bytes.span, from: start, to: count) == expected)
          for end in start...count {
            #expect(set.first(in: bytes.span, from: start, to: end) == min(expected, end))
          }
        }
      }
    }
  }
}
