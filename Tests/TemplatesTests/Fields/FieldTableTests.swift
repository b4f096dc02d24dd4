import Templates
import Testing

struct FieldTableTests {
  @Test func indentsRecordsAndAlignsColumns() {
    let item = Shape<String>("an item", [.text("owner", "Who") { $0 }, .flag("done", "Whether") { $0.isEmpty }])
    let page = Shape<String>(
      "a page",
      [
        .url("id", "Where") { $0 }, .list("items", "What", item) { [$0] }, .record("one", "Which", item) { $0 },
        .keys("x", "Own") { _ in [:] },
      ])
    #expect(
      FieldTable(page.list).text == """
        id       URL        Where
        items    list       What
          owner  text       Who
          done   yes or no  Whether
        one      record     Which
          owner  text       Who
          done   yes or no  Whether
        x        own keys   Own

        """)
  }
}
