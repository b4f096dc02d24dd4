import Prose
import Testing

struct CodeTextTests {
  @Test(arguments: [
    ("a`b", 1, "aˋb"), ("a``b", 1, "a``b"), ("a`b", 2, "a`b"), ("`a", 2, "ˋa"), ("a`", 2, "aˋ"),
    ("*a* <b> &amp; {{", 1, "*a* <b> &amp; {{"),
    ("a\nb", 1, "a b"), (#"a\"#, 1, #"a\"#), ("", 1, " "),
  ])
  func staysInsideItsCodeSpan(text: String, ticks: Int, expected: String) {
    let place = Place(inline: .codeSpan(ticks: ticks), before: "`", after: "`")
    #expect(Prose.text(text, at: place) == expected)
  }

  @Test(arguments: [("a|b", #"a\|b"#), (#"a\|b"#, #"a\\|b"#), (#"a\\|b"#, #"a\\\|b"#)])
  func escapesPipesOfCodeInCells(text: String, expected: String) {
    let place = Place(block: .cell, inline: .codeSpan(ticks: 1), before: "`", after: "`")
    #expect(Prose.text(text, at: place) == expected)
  }

  @Test(arguments: [
    ("a\nb", "a\n  b"), ("a\r\n\r\nb\n", "a\n\n  b"), ("a\n```\nb", "a\n      ```\n  b"), ("```", "    ```"),
    ("a\n``` x", "a\n  ``` x"), ("a\n``", "a\n  ``"), ("a\n````  ", "a\n      ````  "),
    ("a\n    ```", "a\n      ```"),
    // Behind the continuation, the tab is two columns wide.
    ("a\n\t```", "a\n      \t```"),
    ("*a* <b> | {{", "*a* <b> | {{"), ("", ""),
  ])
  func staysInsideItsFence(text: String, expected: String) {
    let place = Place(block: .fencedCode(fence: "```"), continuation: "  ", startsLine: true, endsLine: true)
    #expect(Prose.text(text, at: place) == expected)
  }

  @Test(arguments: ["`", "``"])
  func cannotCompleteAFenceTogetherWithAnotherValue(text: String) {
    let place = Place(block: .fencedCode(fence: "```"), startsLine: true)
    #expect(Prose.text(text, at: place) == "    " + text)
  }

  @Test(arguments: [
    ("https://x.y/a_b?c=1&d=2#e", "https://x.y/a_b?c=1&d=2#e"), ("a b", "a%20b"), ("a(b)c", "a%28b%29c"),
    ("<a>", "%3Ca%3E"), (#"a\b"#, "a%5Cb"), ("a\nb", "a%0Ab"), ("a\u{2028}b", "a%E2%80%A8b"),
    ("a&copy;", "a&amp;copy;"),
    ("a|b`c{{d", "a%7Cb%60c%7B%7Bd"), ("größe", "größe"), (" x ", "x"), ("", ""),
  ])
  func staysOneDestination(url: String, expected: String) {
    let place = Place(inline: .linkDestination, before: "(", after: ")")
    #expect(Prose.destination(url, at: place) == expected)
  }

  @Test func isTextWhereNoLinkIs() {
    #expect(Prose.destination("https://x.y/a_b", at: Place(before: " ", after: " ")) == #"https\://x.y/a_b"#)
  }
}
