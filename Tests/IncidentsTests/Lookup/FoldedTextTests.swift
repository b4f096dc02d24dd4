import Incidents
import Testing

struct FoldedTextTests {
  @Test(arguments: [
    ("Cache", "cACHE"), ("a  b\n c", " A B C "), ("Straße", "STRASSE"), ("café", "cafe\u{301}"), ("ΣΊΣΥΦΟΣ", "σίσυφος"),
    ("ЖУРНАЛ", "журнал"), ("Ａ", "ａ"), ("K", "\u{212A}"), ("", " \t\n"),
  ])
  func textsThatDifferInSpellingAloneAreEqual(one: String, other: String) {
    #expect(FoldedText(one) == FoldedText(other))
  }

  @Test(arguments: [("cafe", "café"), ("ab", "a b"), ("ж", "з"), ("1", "１")])
  func othersAreNot(one: String, other: String) {
    #expect(FoldedText(one) != FoldedText(other))
  }

  @Test(arguments: [
    ("The Cache was cold", "cache"), ("The cache\n  was cold", "CACHE WAS"), ("Кэш был пуст", "КЭШ"),
    ("キャッシュが空だった", "キャッシュ"), ("缓存是空的", "空的"), ("캐시가 비었다", "캐시"), ("ΣΊΣΥΦΟΣ", "σίσυ"),
    ("Le cafe\u{301} est froid", "CAFÉ"), ("The stra\u{DF}e", "STRASSE"), ("कि", "क"), ("a", ""), ("x ü", "X Ü"),
  ])
  func wordsAreFoundWhateverTheirScript(text: String, word: String) {
    #expect(FoldedText(text).contains(FoldedText(word)))
  }

  @Test(arguments: [("The cache", "caches"), ("ab", "a b"), ("cache", "кэш"), ("кэш", "cache"), ("", "a")])
  func otherWordsAreNot(text: String, word: String) {
    #expect(!FoldedText(text).contains(FoldedText(word)))
  }

  @Test func aLongTextIsSearchedInLinearTime() {
    let text = String(repeating: "é ", count: 300_000)
    #expect(!FoldedText(text).contains(FoldedText("éa")))
  }
}
