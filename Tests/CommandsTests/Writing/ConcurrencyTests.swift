import Foundation
import TestSupport
import Testing

/// Several people write at once.
@Suite(.serialized)
struct ConcurrencyTests {
  @Test func aHundredRowsAtOnceAreAllThere() throws {
    let pir = try WritingTests.project()
    let before = try pir.read("reviews/INC-7/timeline.yaml")
    let runs = try (0..<100).map { try pir.start(["log", "INC-7", "row \($0)", "--at", "2026-01-05T12:30Z"]) }
    #expect(try runs.map { try $0.end() }.allSatisfy { $0 == 0 })
    let after = try pir.read("reviews/INC-7/timeline.yaml")
    #expect(after.hasPrefix(before))
    let events = after.dropFirst(before.count).components(separatedBy: "\n").filter { $0.hasPrefix("  event: ") }
    #expect(Set(events) == Set((0..<100).map { "  event: row \($0)" }))
    #expect(events.count == 100)
  }

  @Test func twoIncidentsAtOnceHaveTwoIDs() throws {
    let pir = try WritingTests.project()
    let runs = try (0..<10).map { try pir.start(["new", "incident \($0)", "--severity", "P3"]) }
    #expect(try runs.map { try $0.end() }.allSatisfy { $0 == 0 })
    let titles = try (8...17).map { try pir.read("reviews/INC-\($0)/incident.yaml") }.compactMap { text in
      text.components(separatedBy: "\n").first { $0.hasPrefix("title: ") }
    }
    #expect(Set(titles) == Set((0..<10).map { "title: incident \($0)" }))
  }
}
