import Testing

@testable import Text

/// RFC 3986, 2.1 and 2.3.
struct PathSegmentTests {
  @Test(arguments: [
    ("a.png", "a.png"), ("a b.png", "a%20b.png"), ("100%.png", "100%25.png"), ("a#b?c.png", "a%23b%3Fc.png"),
    ("é.png", "%C3%A9.png"), ("e\u{301}.png", "e%CC%81.png"), ("a:b(1).png", "a%3Ab%281%29.png"),
    ("👍.png", "%F0%9F%91%8D.png"), ("a~b_c-d.png", "a~b_c-d.png"), ("\"<>\\&'", "%22%3C%3E%5C%26%27"),
  ])
  func encodesAllThatIsNotUnreserved(name: String, address: String) {
    #expect(PathSegment.encoded(name) == address)
    #expect(PathSegment.decoded(address).map { Array($0.utf8) } == Array(name.utf8))
  }

  @Test func decodesAsFarAsItIsEncoded() {
    #expect(PathSegment.decoded("100%.png%2") == "100%.png%2")
    #expect(PathSegment.decoded("a%2fb%zz") == "a/b%zz")
    #expect(PathSegment.decoded("%FF") == nil)
  }
}
