import Hostile
import Prose
import TestSupport
import Testing

struct KeptLinksTests {
  private static func kept(_ markdown: String) -> String {
    Prose.keepingLinks(markdown) { !$0.contains("gone") }
  }

  @Test(arguments: [
    ("see [it](gone)", "see it"), ("[*it*](../gone/x.md \"title\")", "*it*"), ("[](gone)", ""),
    ("![a picture](gone.png)", "a picture"), ("[a](/u) and [b](gone)", "[a](/u) and b"),
    ("[![a](/u)](gone)", "![a](/u)"), ("[![a](gone)](/u)", "[a](/u)"), ("![a [b](gone)](/u)", "![a b](/u)"),
    ("[x [a](gone) y](/u)", "\\[x a y\\](/u)"), ("[a](<gone b> 't')", "a"), ("[a](\n  gone\n  \"t\")", "a"),
    ("[a](g\\one)[b](go\\ne)", "[a](g\\one)[b](go\\ne)"), ("[a](\\.\\./gone)", "a"), ("[a](..\\/gone\\!)", "a"),
    ("# [a](gone)\n\n- [b](gone)\n\n> [c](gone)", "# a\n\n- b\n\n> c"),
    ("| [a](gone) |\n| --- |\n| [b](gone) |", "| a |\n| --- |\n| b |"), ("- [x] [a](gone)", "- [x] a"),
    ("a [b\\*](gone) *c*", "a b\\* *c*"),
  ])
  func ofALinkThatLeadsNowhereTheTextStays(markdown: String, expected: String) {
    #expect(Self.kept(markdown) == expected)
  }

  @Test(arguments: [
    "", "gone", "`[a](gone)`", "```\n[a](gone)\n```", "    [a](gone)", "\\[a](gone)", "[a\\](gone)", "[a] (gone)",
    "setext\n===\n\n* [a](/u)\n", "<https://gone.example>", "[a](/u \"gone\")", "[gone](/u)",
  ])
  func whatIsNoSuchLinkStaysAsItIs(markdown: String) {
    #expect(Self.kept(markdown) == markdown)
  }

  /// What stands around a link must not become one when its brackets go.
  @Test(arguments: [
    ("[[a]](gone)(/canary)", "[a]\\(/canary)"), ("[a][](gone)(/canary)", "\\[a\\]\\(/canary)"),
    ("[a][(/canary)](gone)", "\\[a\\]\\(/canary)"), ("[[a]](gone): /canary", "[a]\\: /canary"),
    ("[a][![](gone)](gone)(/canary)", "\\[a\\]\\(/canary)"),
  ])
  func noOtherLinkArises(markdown: String, expected: String) {
    #expect(Self.kept(markdown) == expected)
  }

  @Test(
    .enabled(if: CmarkGFM.program != nil, Comment(rawValue: CmarkGFM.missing)), arguments: CmarkGFM.Dialect.allCases)
  func inNoTextALinkIsLeftOrAWordLost(dialect: CmarkGFM.Dialect) throws {
    let values = HostileValues.all + HostileValues.random(count: 1500, seed: 11)
    let place = Place(startsLine: true, endsLine: true)
    let before = try CmarkGFM.html(of: values.map { placed($0, at: place) }, in: dialect).map(Page.init)
    let texts = values.map { value in Prose.keepingLinks(value) { _ in false } }
    let after = try CmarkGFM.html(of: texts.map { placed($0, at: place) }, in: dialect).map(Page.init)
    for (index, value) in values.enumerated() {
      let links = after[index].tags.filter {
        $0.hasPrefix("a href") && !$0.contains("u.example") && !$0.hasPrefix("a href=\"#fn") || $0.hasPrefix("img")
      }
      #expect(links.isEmpty, "\(value.debugDescription)")
      #expect(isWithin(letters(before[index].text), letters(after[index].text)), "\(value.debugDescription)")
      #expect(Prose.keepingLinks(texts[index]) { _ in false } == texts[index], "\(value.debugDescription)")
    }
  }

  private func letters(_ text: String) -> [Character] { text.filter(\.isLetter) }

  /// Whether all letters are there in their order; descriptions of pictures join them.
  private func isWithin(_ letters: [Character], _ others: [Character]) -> Bool {
    var rest = others[...]
    return letters.allSatisfy { letter in
      guard let index = rest.firstIndex(of: letter) else { return false }
      rest = rest[(index + 1)...]
      return true
    }
  }

  @Test(arguments: ["[a](gone) ", "[", "[a](", "[[](gone)", "![[a](gone)", "](gone)", "[a](gone)(", "- [a](gone)\n"])
  func takesTimeInProportionToTheLength(part: String) {
    let value = String(repeating: part, count: 200_000 / part.utf8.count)
    var length = 0
    let time = ContinuousClock().measure { length = Self.kept(value).utf8.count }
    #expect(length <= 2 * value.utf8.count)
    // Debug builds on a busy machine: what is not linear takes minutes.
    #expect(time < .seconds(20), "200 KB of \(part.debugDescription)")
  }
}
