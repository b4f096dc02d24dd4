import Foundation
import TestSupport
import Testing

/// A week of nightly runs with edits between them: what each says has changed is what was edited, and nothing else.
struct ActionsWeekTests {
  /// What happened on a day.
  private struct Edits: Equatable {
    var opened: Set<String> = []
    var closed: Set<String> = []
    /// Days by which the due date was moved, and how often it has been moved in all.
    var moved: [String: [Int]] = [:]
    var newlyOverdue: Set<String> = []
  }

  private static let firstDay = 40
  private static let days = firstDay..<(firstDay + 7)

  /// Forty incidents with some history.
  private static func start(_ random: inout SplitMix) -> ActionRecords {
    var records = ActionRecords()
    for _ in 1...40 {
      let items = (1...5).map { number in
        let opened = Int.random(in: 0..<firstDay, using: &random)
        var item = ActionRecords.Item(
          id: "A\(number)", owner: ["SRE", "builder team", nil][number % 3], opened: opened,
          due: number == 5 ? nil : opened + Int.random(in: 5..<50, using: &random))
        if number == 2 { item.closed = min(firstDay - 1, opened + 3) }
        return item
      }
      records.incidents.append(items)
    }
    return records
  }

  /// Edits some incidents on a day, writes them, and tells what was done.
  private static func edit(_ records: inout ActionRecords, on day: Int, _ random: inout SplitMix, in pir: Pir) throws
    -> Edits
  {
    var edits = Edits()
    for index in records.incidents.indices where Int.random(in: 0..<3, using: &random) > 0 {
      let item = Int.random(in: 0..<records.incidents[index].count, using: &random)
      let id = "INC-\(index + 1)/\(records.incidents[index][item].id)"
      guard records.incidents[index][item].closed == nil else { continue }
      switch Int.random(in: 0..<3, using: &random) {
      case 0:
        records.incidents[index][item].closed = day
        edits.closed.insert(id)
      case 1:
        guard let due = records.incidents[index][item].due else { continue }
        let later = due + Int.random(in: -3..<20, using: &random)
        records.incidents[index][item].moves.append((day, due, later))
        records.incidents[index][item].due = later
        edits.moved[id] = [later - due, records.incidents[index][item].moves.count]
      default:
        let new = "A\(records.incidents[index].count + 1)"
        records.incidents[index].append(.init(id: new, owner: "SRE", opened: day, due: day + 10))
        edits.opened.insert("INC-\(index + 1)/\(new)")
      }
      try records.write(index + 1, to: pir)
    }
    edits.newlyOverdue = records.ids { $0.isOverdue(on: day) && !$0.isOverdue(on: day - 1) }
    return edits
  }

  private static func run(_ pir: Pir, _ day: Int, _ more: [String] = []) throws -> Edits {
    let options = ["actions", "--as-of", ActionRecords.date(day)]
    let result = try pir.run(options + ["--format", "json"] + more)
    #expect(result.status == 0)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(result.out.utf8)) as? [String: Any])
    let changes = try #require(object["changes"] as? [String: Any])
    var found = Edits()
    found.opened = Set(changes["opened"] as? [String] ?? [])
    found.closed = Set(changes["closed"] as? [String] ?? [])
    found.newlyOverdue = Set(changes["newly_overdue"] as? [String] ?? [])
    for move in changes["moved"] as? [[String: Any]] ?? [] {
      let id = try #require(move["id"] as? String)
      found.moved[id] = [try #require(move["days"] as? Int), try #require(move["times"] as? Int)]
    }
    return found
  }

  /// The bytes of a folder's files.
  private static func files(_ pir: Pir, _ folder: String) throws -> [String: String] {
    let files = try pir.files().filter { $0.hasPrefix("\(folder)/") }
    return Dictionary(uniqueKeysWithValues: try files.map { (String($0.dropFirst(folder.count)), try pir.read($0)) })
  }

  @Test func whatChangedIsWhatWasEdited() throws {
    let pir = try Pir()
    var random = SplitMix(state: 7)
    var records = Self.start(&random)
    try records.write(to: pir)
    var reports: [Int: [String: String]] = [:]
    var week = Edits()
    for day in Self.days {
      let edits = try Self.edit(&records, on: day, &random, in: pir)
      #expect(try Self.run(pir, day) == edits)
      #expect(!edits.opened.isEmpty && !edits.closed.isEmpty && !edits.moved.isEmpty)
      week.opened.formUnion(edits.opened)
      week.closed.formUnion(edits.closed)
      #expect(try pir.run("actions", "--as-of", ActionRecords.date(day), "--out", "out").status == 0)
      reports[day] = try Self.files(pir, "out")
    }
    let last = try #require(Self.days.last)
    // A run again, and one after the last report was lost.
    #expect(try pir.run("actions", "--as-of", ActionRecords.date(last), "--out", "out").status == 0)
    #expect(try Self.files(pir, "out") == reports[last])
    try FileManager.default.removeItem(at: pir.folder.appending(path: "out"))
    #expect(try pir.run("actions", "--as-of", ActionRecords.date(last), "--out", "out").status == 0)
    #expect(try Self.files(pir, "out") == reports[last])
    // A clone elsewhere; and every report of the week from the records as they are at its end.
    let clone = try Pir()
    try records.write(to: clone)
    for day in Self.days {
      let out = "nightly/\(day)"
      #expect(try clone.run("actions", "--as-of", ActionRecords.date(day), "--out", out).status == 0)
      #expect(try Self.files(clone, out) == reports[day])
    }
    let wholeWeek = try Self.run(pir, last, ["--since", ActionRecords.date(Self.firstDay - 1)])
    #expect(wholeWeek.opened == week.opened)
    #expect(wholeWeek.closed == week.closed)
  }
}
