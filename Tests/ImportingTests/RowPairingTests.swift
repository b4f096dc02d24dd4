import Testing

@testable import Importing

struct RowPairingTests {
  /// `12:00 a` is a row with the text `a`; `u7` is one that the source has an id for.
  private static func pairing(_ before: [String], _ now: [String]) -> RowPairing {
    func names(_ rows: [String]) -> [TakenRowName] {
      rows.map { row in
        let parts = row.split(separator: " ")
        guard parts.count == 2 else { return TakenRowName(row) }
        return TakenRowName("\(parts[0]) \(String(repeating: String(parts[1]), count: 8))")
      }
    }
    return RowPairing(from: names(before), to: names(now))
  }

  @Test(arguments: [
    (["12:00 a"], ["12:00 a", "12:00 b"], [0, nil], []),
    (["12:00 a"], ["12:00 b", "12:00 a"], [nil, 0], []),
    (["12:00 a", "12:00 b"], ["12:00 c", "12:00 b", "12:00 d"], [0, 1, nil], []),
    (["12:00 a", "12:00 b"], ["12:00 b", "12:00 c"], [1, nil], [0]),
    (["12:00 a"], ["12:05 a"], [0], []),
    (["12:00 a", "12:10 b"], ["12:00 c", "12:10 d", "12:20 e"], [0, 1, nil], []),
    (["12:00 a"], ["12:10 b"], [nil], [0]),
    (["u1", "u2"], ["u2", "u3"], [1, nil], [0]),
  ])
  func rowsAreKnown(before: [String], now: [String], places: [Int?], vanished: [Int]) {
    let pairing = Self.pairing(before, now)
    #expect(pairing.places == places && pairing.vanished == vanished)
  }

  @Test func namesAreTakenApart() {
    let name = TakenRowName("2026-01-05 12:?? 0123abcd#2")
    #expect(name.time == "2026-01-05 12:??" && name.digest == "0123abcd")
    #expect(TakenRowName("2026-01-05T12:00:00Z#2").time == "2026-01-05T12:00:00Z")
  }
}
