import Diagnostics
import Testing

struct SuggestionTests {
  @Test(arguments: [("ownr", "owner"), ("Owner", "owner"), ("onwer", "owner"), ("tilte", "title")])
  func findsTheSlip(typed: String, meant: String) {
    #expect(Suggestion.nearest(to: typed, among: ["title", "owner", "due"]) == meant)
  }

  @Test(arguments: ["zebra", "", "x"])
  func keepsQuietWhenNothingIsNear(typed: String) {
    #expect(Suggestion.nearest(to: typed, among: ["title", "owner"]) == nil)
  }

  @Test func aNameOfManyLettersIsNoSlip() {
    #expect(Suggestion.nearest(to: String(repeating: "o", count: 100_000), among: ["owner"]) == nil)
  }

  @Test func asksAQuestion() {
    #expect(Suggestion.didYouMean("ownr", among: ["owner"]) == "did you mean 'owner'?")
  }
}
