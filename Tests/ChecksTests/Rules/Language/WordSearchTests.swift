import Testing

@testable import Checks

struct WordSearchTests {
  private let search = WordSearch(for: ["should have", "careless", "Müller", "forgot to"])

  @Test(arguments: [
    ("He SHOULD\n  have known", "SHOULD\n  have"), ("“careless”", "careless"), ("'Careless'", "Careless"),
    ("a – careless – slip", "careless"), ("müller", "müller"), ("MÜLLER’s", "MÜLLER’s"), ("careless", "careless"),
    ("they should have, careless", "should have"), ("-careless-", "careless"), ("été careless", "careless"),
  ])
  func findsThePhraseThatBeginsFirst(text: String, found: String) {
    #expect(search.first(in: text) == found)
  }

  @Test(arguments: [
    "", "carelessly", "un-careless", "should. Have", "should", "forgot", "shoulder have", "Müllerin", "’", "--",
    "\u{C2}",
  ])
  func otherTextsHaveNone(text: String) {
    #expect(search.first(in: text) == nil)
  }

  @Test func anInitialHasAFullStop() {
    #expect(WordSearch(for: ["M. Roe"], .asWritten).first(in: "by M. Roe.") == "M. Roe")
    #expect(WordSearch(for: ["Max Roe"], .asWritten).first(in: "by Max. Roe") == nil)
  }

  @Test func lettersMayCountAsTheyAreWritten() {
    let search = WordSearch(for: ["TODO"], .asWritten)
    #expect(search.first(in: "todo, TODO: it") == "TODO")
    #expect(search.first(in: "Todo") == nil)
    #expect(WordSearch(for: []).first(in: "TODO") == nil)
  }
}
