import MarkdownSyntax
import Testing

struct InlineReaderTests {
  @Test(arguments: [
    ("`a`", 0..<1, 3), ("`a `` b`", 0..<1, 8), ("``a` b``", 0..<2, 8), ("`a", 0..<1, nil), ("``a`", 0..<2, nil),
    ("`a` `b`", 4..<5, 7),
  ])
  func codeSpansEndWithTheNextRunOfTheSameLength(text: String, opening: Range<Int>, end: Int?) {
    var codeSpans = CodeSpans()
    let bytes = Array(text.utf8)
    let found = codeSpans.end(from: opening, in: bytes, before: bytes.count)
    #expect(found == end)
  }

  @Test(arguments: [("a", 1), ("` ``", 3), ("`` ```", 1)])
  func unusedLengthIsTheSmallestThatNoRunHas(text: String, length: Int) {
    #expect(CodeSpans.unusedLength(in: Array(text.utf8)) == length)
  }

  @Test(arguments: [
    ("<!-- a -->b", 10), ("<!-->b", 5), ("<!--->b", 6), ("<!-- a --!>b", 11), ("<!-- a --", nil), ("<!-- a ->", nil),
  ])
  func commentsEndAsInBrowsers(text: String, end: Int?) {
    let bytes = Array(text.utf8)
    let found = HTMLComment.end(from: 0, in: bytes.span, before: bytes.count)
    #expect(found == end)
  }

  @Test(arguments: [
    (#"a\*b\c"#, #"a*b\c"#, #"a*b\c"#), ("&colon;", "&colon;", ":"), ("&#47;&#x5C;", "&#47;&#x5C;", #"/\"#),
    (#"\&sol;"#, "&sol;", "&sol;"), ("&#+58;", "&#+58;", "&#+58;"),
    ("&eacute;&#233;", "&eacute;&#233;", "&eacute;&#233;"),
  ])
  func escapesAreResolved(text: String, alone: String, withReferences: String) {
    let bytes = Array(text.utf8)
    #expect(bytes.resolvingEscapes() == Array(alone.utf8))
    #expect(bytes.resolvingEscapes(references: true) == Array(withReferences.utf8))
  }

  @Test(arguments: [
    ("(a)", "a", nil, 3), ("(<a b> 't')c", "a b", "t", 11), ("(a(b) \"t\")", "a(b)", "t", 10), ("()", "", nil, 2),
    ("(a\n(t))", "a", "t", 7),
  ])
  func linksEndWithDestinationAndTitle(text: String, destination: String, title: String?, end: Int) throws {
    let bytes = Array(text.utf8)
    let tail = try #require(LinkTail(in: bytes, from: 0))
    #expect(bytes[tail.destination].elementsEqual(destination.utf8))
    #expect(tail.title.map { String(decoding: bytes[$0], as: UTF8.self) } == title)
    #expect(tail.end == end)
  }

  @Test(arguments: ["(a", "(a b)", "(<a)", "(a(b)", "a"])
  func whatIsNotALinkHasNoTail(text: String) {
    let tail = LinkTail(in: Array(text.utf8), from: 0)
    #expect(tail?.end == nil)
  }

  @Test(arguments: [
    ("a", CharacterKind.other), (" ", .space), ("\u{A0}", .space), ("*", .punctuation), ("“", .punctuation),
    ("\u{10A50}", .punctuation), ("é", .other), ("𝒜", .other),
  ])
  func charactersAreReadFromBothSides(character: String, kind: CharacterKind) {
    let bytes = Array("é\(character)é".utf8)
    let end = bytes.count - 2
    let kinds = [
      CharacterKind(at: 2, in: bytes.span), CharacterKind(before: end, in: bytes.span),
      CharacterKind(at: bytes.count, in: bytes.span),
    ]
    #expect(kinds == [kind, kind, nil])
  }
}
