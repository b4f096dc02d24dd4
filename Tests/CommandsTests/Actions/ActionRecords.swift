import Foundation
import TestSupport

/// Incidents with action items that a test makes up, and what follows from them, worked out apart from the program.
struct ActionRecords {
  struct Item {
    var id: String
    var owner: String?
    /// Days since 2026-01-01, here and below.
    var opened: Int
    var due: Int?
    var closed: Int?
    var moves: [(on: Int, from: Int, to: Int)] = []
    var action = "Do it"

    func isOpen(on day: Int) -> Bool { opened <= day && closed.map { day < $0 } ?? true }

    func due(on day: Int) -> Int? { moves.first { $0.on > day }?.from ?? due }

    func isOverdue(on day: Int) -> Bool { isOpen(on: day) && due(on: day).map { $0 < day } ?? false }
  }

  /// By the incident's number, from 1.
  var incidents: [[Item]] = []

  static func date(_ day: Int) -> String {
    let time = Date(timeIntervalSince1970: 1_767_225_600 + Double(day) * 86_400)
    return String(time.formatted(.iso8601).prefix(10))
  }

  func write(_ number: Int, to pir: Pir) throws {
    try pir.write("reviews/INC-\(number)/incident.yaml", "title: Incident \(number)\nseverity: P\(number % 4)\n")
    let items = incidents[number - 1].map { item in
      var text = "- id: \(item.id)\n  action: \(item.action)\n  opened: \(Self.date(item.opened))\n"
      if let owner = item.owner { text += "  owner: \(owner)\n" }
      if let due = item.due { text += "  due: \(Self.date(due))\n" }
      if !item.moves.isEmpty { text += "  moved:\n" }
      for move in item.moves {
        text +=
          "    - on: \(Self.date(move.on))\n      from: \(Self.date(move.from))\n      to: \(Self.date(move.to))\n"
      }
      if let closed = item.closed { text += "  status: done\n  closed: \(Self.date(closed))\n" }
      return text
    }
    try pir.write("reviews/INC-\(number)/actions.yaml", items.joined(separator: "\n"))
  }

  func write(to pir: Pir) throws {
    for number in 1...incidents.count { try write(number, to: pir) }
  }

  /// The ids, as `INC-42/A1`, of all items that meet a condition.
  func ids(where condition: (Item) -> Bool) -> Set<String> {
    var ids: Set<String> = []
    for (index, items) in incidents.enumerated() {
      for item in items where condition(item) { ids.insert("INC-\(index + 1)/\(item.id)") }
    }
    return ids
  }
}
