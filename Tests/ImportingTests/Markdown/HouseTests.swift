import Importing
import Incidents
import Testing

/// Reviews of other houses: no row, item or word of them is lost.
struct HouseTests {
  private func review(_ name: String) throws -> (ImportedReview, HouseDocuments.Document) {
    let document = try #require(HouseDocuments.all[name])
    return (ImportedReview(document.text) { $0.zone = document.zone.map { .offset($0 * 3600) } }, document)
  }

  @Test(arguments: HouseDocuments.all.keys.sorted())
  func nothingOfADocumentIsLost(name: String) throws {
    let (review, document) = try review(name)
    #expect(review.problems == [])
    #expect(
      review.rows.count == document.rows && review.items.count == document.items, "\(review.rows) \(review.items)")
    #expect(review.refusal == nil)
    // Check marks become states.
    #expect(review.lostWords.filter { $0 != "x" } == [])
  }

  @Test func timesAreThoseThatWereMeant() throws {
    #expect(
      try review("clocks before dates").0.rows.first == "2026-04-18 08:42: The power failed.")
    #expect(
      try review("days that are counted").0.rows == [
        "2026-06-02 22:10: Renewal fails", "2026-06-02 23:40: Somebody writes",
        "2026-06-03 00:20: On-call is paged\n\n- first try\n- second try", "2026-06-03 02:05: Renewed",
      ])
    #expect(
      try review("counted from the beginning").0.rows == [
        "2026-04-02 13:00: alert", "2026-04-02 13:05: on-call answers", "2026-04-02 14:10: done",
      ])
    #expect(
      try review("a clock that counts to 12").0.rows == [
        "2026-03-05 04:58: deploy", "2026-03-05 05:04: alerts", "2026-03-05 05:30..2026-03-05 05:45: rollback",
        "2026-03-05 06:00: fine", "2026-03-06 14:00: customers are told", "unknown: later - a party",
      ])
    #expect(
      try review("German").0.rows == [
        "2026-03-14 08:12: Erste Meldung", "~2026-03-14 08:35: Ursache gefunden",
        "2026-03-14 08:52: Die Kasse geht wieder",
      ])
    #expect(try review("TODO marks and references").0.rows[1] == "2026-03-03 21:06: Restart")
  }

  @Test func itemsHaveWhatIsSaidOfThem() throws {
    #expect(
      try review("a table of fields, days in bold").0.items == [
        "A1 done: Test the sign-in (owner Bo, due 2026-04-03, ticket https://example.org/browse/SHOP-2)",
        "A2 open: Name cookies once (SHOP-3)",
      ])
    #expect(
      try review("German").0.items == [
        "A1 open: Zertifikate prüfen (owner Jörg, due 2026-04-01)", "A2 done: Handbuch ergänzen",
      ])
    #expect(
      try review("days that are counted").0.items == [
        "A1 open: Watch the dates (owner @bo, priority P0)", "A2 open: Write it down", "A3 open: for us",
        "A4 open: for them (owner Cy)",
      ])
    #expect(
      try review("plain labels, setext headings").0.items == [
        "A1 open: SRCH-100: Check configs (Ann)", "A2 wont_do: SRCH-101: Another search",
      ])
  }

  @Test func turnsThatAreNamedApartAreMilestones() throws {
    let rows = try #require(try review("a table of fields, days in bold").0.incident?.timeline)
    #expect(rows.map(\.milestones) == [[], [.detected], [], [.resolved]])
    let clear = try review("clocks before dates").0
    #expect(clear.incident?.timeline.last?.milestones == [.resolved])
    #expect(clear.comments(ofRow: 2) == ["resolved by what its text says"])
    #expect(!clear.doubts.contains { $0.contains("no row says that the incident was resolved") })
  }

  /// The texts of a record are rendered apart.
  @Test func eachTextHasTheDefinitionsOfItsLinks() throws {
    let (review, _) = try review("TODO marks and references")
    #expect(
      review.incident?.summary == """
        Incident: [nine][inc], see ![](https://example.org/p.png)

        [inc]: https://example.org/inc/9 "The incident"
        """)
    #expect(review.rows[2].hasSuffix("Review of [the talk][]\n\n[The talk]: <https://example.org/talk>"))
    #expect(review.kept("definitions") == ["[unused]: https://example.org/unused"])
    #expect(review.narrative.isEmpty)
  }
}
