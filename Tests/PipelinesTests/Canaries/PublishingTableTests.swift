import Foundation
import TestSupport
import Testing

/// `docs/publishing.md` says what the keys declare; `make goldens` records it.
struct PublishingTableTests {
  private static let path = "docs/publishing.md"

  @Test func theTableIsAsTheKeysDeclare() throws {
    if Recording.isWanted {
      try Data(PublishingTable.text.utf8).write(to: Repository.url(Self.path))
      Issue.record("recorded docs/publishing.md; look at it and run again without PIR_RECORD_GOLDENS")
      return
    }
    let recorded = try Repository.text(Self.path)
    #expect(
      recorded == PublishingTable.text, "docs/publishing.md is out of date: make goldens, and look at the difference")
  }
}
