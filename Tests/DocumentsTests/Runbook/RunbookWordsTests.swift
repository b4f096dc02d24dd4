import Incidents
import Testing

@testable import Documents

struct RunbookWordsTests {
  @Test(arguments: [
    (Span.seconds(300), "5 minutes"), (.seconds(60), "1 minute"), (.seconds(3600), "1 hour"),
    (.seconds(5400), "1 hour 30 minutes"), (.seconds(2 * 86_400), "2 days"), (.seconds(90), "1 minute 30 seconds"),
    (.seconds(0), "0 minutes"), (.businessDays(1), "1 business day"), (.businessDays(5), "5 business days"),
  ])
  func spansAreWrittenOut(span: Span, words: String) {
    #expect(span.words == words)
  }

  @Test(
    arguments: [
      (nil, Span.seconds(900), "Within 15 minutes"), (nil, .businessDays(1), "Next business day"),
      (nil, .businessDays(3), "Within 3 business days"), ("Immediate", .seconds(300), "Immediate (within 5 minutes)"),
      // A sentence that holds the number is left alone, and shows the number again once it is another.
      ("Within 15 minutes", .seconds(900), "Within 15 minutes"),
      ("Within 15 minutes", .seconds(600), "Within 15 minutes (within 10 minutes)"), ("Soon", nil, "Soon"),
      (nil, nil, nil),
    ] as [(String?, Span?, String?)])
  func theResponseSentenceHasTheNumber(sentence: String?, within: Span?, text: String?) {
    let severity = Severity(id: "S", name: "", responseTime: sentence, respondWithin: within)
    #expect(severity.responseSentence == text)
  }

  @Test(
    arguments: [
      (0, 300, "0-5 min"), (900, 3600, "15-60 min"), (3600, 7200, "60-120 min"), (3600, nil, "60+ min"),
      (4 * 3600, 24 * 3600, "4-24 h"), (24 * 3600, nil, "24+ h"), (0, 90, "0-90 s"), (0, nil, "0+ min"),
    ] as [(Int, Int?, String)])
  func windowsAreInOneUnit(from: Int, to: Int?, text: String) {
    #expect(WindowWords.text(from: from, to: to) == text)
  }

  @Test(
    arguments: [
      (nil, "30 min"), ("it is a P0", "30 min"), ("Cannot resolve within 30 min, or P0 incident", nil),
      ("Cannot resolve within 20 min", "30 min"),
    ] as [(MarkdownText?, String?)])
  func theTimeOfALevelIsNotSaidTwice(reason: MarkdownText?, time: String?) {
    #expect(EscalationLevel(level: 1, from: 0, until: 1800, escalateIf: reason).resolveWithin == time)
  }

  @Test func stepsBecomeANumberedListWhateverTheyHold() {
    let steps: [MarkdownText] = ["a", "b\nb", "```\nc"] + (4...10).map { MarkdownText("step \($0)") }
    let text = Procedure.steps(steps).markdown
    #expect(text.source.hasPrefix("1. a\n2. b\n   b\n3. ```\n   c\n   ```\n4. step 4\n"))
    #expect(text.source.hasSuffix("\n10. step 10"))
    #expect(Procedure.prose("as *written*").markdown == "as *written*")
  }
}
