import Foundation
import TestSupport
import Testing

extension ConcurrencyTests {
  /// Two users write, and one of them takes rows back meanwhile.
  @Test func aHundredWritersAndUndoLoseNoRow() throws {
    let pir = try WritingTests.project()
    func start(_ user: String, _ arguments: String...) throws -> RunningCommand {
      pir.environment["PIR_USER"] = user
      return try pir.start(arguments)
    }
    for number in 0..<5 {
      pir.environment["PIR_USER"] = "ana"
      #expect(try pir.run("log", "INC-7", "early \(number)", "--at", "2026-01-05T12:30Z").status == 0)
    }
    var (rows, undone): ([RunningCommand], [RunningCommand]) = ([], [])
    // With the reversals just as many changes as are kept.
    for number in 0..<90 {
      rows.append(try start("ben", "log", "INC-7", "row \(number)", "--at", "2026-01-05T12:\(10 + number % 40)Z"))
      if number % 9 == 0 { undone.append(try start("ana", "undo")) }
    }
    #expect(try rows.map { try $0.end() }.allSatisfy { $0 == 0 })
    let taken = try undone.map { try $0.end() }.filter { $0 == 0 }.count
    let events = try pir.read("reviews/INC-7/timeline.yaml").components(separatedBy: "\n")
      .filter { $0.hasPrefix("  event: ") }.map { String($0.dropFirst(9)) }
    #expect(Set(events.filter { $0.hasPrefix("row ") }) == Set((0..<90).map { "row \($0)" }))
    // Each of five runs took back a row of hers, and the others found none that was left.
    #expect(taken == 5)
    #expect(events.filter { $0.hasPrefix("early ") } == [])
    #expect(events.count == 91)
  }
}
