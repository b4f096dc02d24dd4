import TestSupport
import Testing

/// `docs/publishing.md` says what the keys declare; `make goldens` records it.
struct PublishingTableTests {
  @Test func theTableIsAsTheKeysDeclare() throws {
    #expect(
      try Recording.holds(PublishingTable.text, at: "docs/publishing.md"),
      "docs/publishing.md is not as declared: make goldens, and look at the difference")
  }
}
