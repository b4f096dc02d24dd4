import Testing

@testable import Prose

struct WrittenLinkTests {
  /// The Markdown with the files' addresses; `F` stands for the one of `a b.png`, `G` for that of `x (1).png`.
  private func redirected(_ markdown: String) -> String {
    Prose.redirecting(markdown) { ["a b.png": "F", "x (1).png": "G", "graph.png": "graph.png", "é.png": "E"][$0] }
  }

  @Test(arguments: [
    ("![x](a b.png)", "![x](F)"), ("![x](<a b.png>)", "![x](F)"), ("![x](<a b.png> \"t\")", "![x](F \"t\")"),
    ("![x](a b.png \"t\")", "![x](F \"t\")"), ("![x]( a b.png )", "![x]( F )"), ("![x](x (1).png)", "![x](G)"),
    ("![x](<x (1).png>) and (b)", "![x](G) and (b)"), ("![x](x (1).png 't') (b).", "![x](G 't') (b)."),
    ("[a](a b.png), [b](a b.png)", "[a](F), [b](F)"), ("![x](\u{E9}.png)", "![x](E)"), ("![x](a&#32;b.png)", "![x](F)"),
    ("[x]\n\n[x]: a b.png", "[x]\n\n[x]: F"), ("[x]: <a b.png> 't'\n", "[x]: F 't'\n"),
    ("[x]: a b.png 't'", "[x]: F 't'"),
    ("| ![x](a b.png) | b |", "| ![x](F) | b |"),
  ])
  func writesTheAddressOfAFile(markdown: String, expected: String) {
    #expect(redirected(markdown) == expected)
  }

  @Test(arguments: [
    "`![x](a b.png)`", "```\n![x](a b.png)\n```", "<!-- ![x](a b.png) -->", "![x](other b.png)", "![x](graph.png)",
    "![x](a\nb.png)", "[x](a b.png", "(a b.png)", "[x] (a b.png)", "a b.png",
  ])
  func leavesAllElse(markdown: String) {
    #expect(redirected(markdown) == markdown)
  }

  @Test(arguments: [
    ("[x](a b.png)", true), ("[x](no such file.txt)", true), ("f[i](see the text)", nil), ("[x](a \"b.png\")", false),
    ("[x](a.png 't.png')", false), ("[x](a b.) [y](c.png)", false), ("[x](one, two. Three)", nil),
  ])
  func tellsNamesWithSpacesFromWords(markdown: String, isSpaced: Bool?) {
    #expect(WrittenLink.all(in: markdown) { $0 == "a b.png" }.first?.isSpaced == isSpaced)
  }

  @Test(
    .timeLimit(.minutes(3)), arguments: ["](a ", "](a b.png ", "[x](a (", "[x](a b \"", "](a )", "[a]: b c\n", "](\""])
  func hostileTextsTakeNoLongerThanOthers(piece: String) {
    let text = String(repeating: piece, count: 500_000 / piece.utf8.count)
    #expect(Prose.redirecting(text) { _ in nil } == text)
  }
}
