import Foundation
import Testing

/// `docs/publishing.md` says what the keys declare; `make goldens` records it.
struct PublishingTableTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/publishing.md")

  @Test func theTableIsAsTheKeysDeclare() throws {
    if ProcessInfo.processInfo.environment["PIR_RECORD_GOLDENS"] != nil {
      try Data(PublishingTable.text.utf8).write(to: Self.file)
      Issue.record("recorded docs/publishing.md; look at it and run again without PIR_RECORD_GOLDENS")
      return
    }
    let recorded = try String(contentsOf: Self.file, encoding: .utf8)
    #expect(
      recorded == PublishingTable.text, "docs/publishing.md is out of date: make goldens, and look at the difference")
  }
}
