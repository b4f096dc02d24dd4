import Importing
import Incidents
import Testing

struct ZoneRulesTests {
  /// A file of version 2 with changes of clocks and a rule for the years after them.
  private static func file(_ changes: [(at: Int, type: UInt8)], offsets: [Int], footer: String) -> [UInt8] {
    func number(_ value: Int, _ width: Int) -> [UInt8] {
      (0..<width).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
    func block(_ width: Int, _ changes: [(at: Int, type: UInt8)]) -> [UInt8] {
      var bytes = Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
      for count in [0, 0, 0, changes.count, offsets.count, 4] { bytes += number(count, 4) }
      bytes += changes.flatMap { number($0.at, width) } + changes.map(\.type)
      bytes += offsets.flatMap { number($0, 4) + [0, 0] } + Array("LMT\0".utf8)
      return bytes
    }
    return block(4, []) + block(8, changes) + Array("\n\(footer)\n".utf8)
  }

  private static func reading(_ rules: ZoneRules, _ date: (Int, Int, Int), _ clock: (Int, Int)) throws
    -> ImportZone.Reading
  {
    let day = try #require(CalendarDate(year: date.0, month: date.1, day: date.2))
    return ImportZone.rules(rules).moment(day, secondOfDay: clock.0 * 3600 + clock.1 * 60)
  }

  private static func offset(_ reading: ImportZone.Reading) -> Int? {
    if case .moment(_, let offset) = reading { offset } else { nil }
  }

  @Test func readsChangesAndTheRuleForLaterYears() throws {
    let bytes = Self.file(
      [(0, 1), (86_400 * 200, 2)], offsets: [3020, 3600, 7200], footer: "CET-1CEST,M3.5.0,M10.5.0/3")
    let rules = try #require(ZoneFile.rules(bytes, name: "Europe/Copenhagen"))
    #expect(Self.offset(try Self.reading(rules, (1970, 3, 1), (12, 0))) == 3600)
    // After the last change the rule holds.
    #expect(Self.offset(try Self.reading(rules, (2026, 1, 5), (12, 0))) == 3600)
    #expect(Self.offset(try Self.reading(rules, (2026, 7, 5), (12, 0))) == 7200)
    #expect(try Self.reading(rules, (2026, 3, 29), (2, 30)) == .gap)
    #expect(try Self.reading(rules, (2026, 10, 25), (2, 30)) == .fold(7200, 3600))
    #expect(Self.offset(try Self.reading(rules, (2026, 3, 29), (3, 0))) == 7200)
    #expect(Self.offset(try Self.reading(rules, (2026, 10, 25), (3, 0))) == 3600)
    guard case .moment(let noon, _) = try Self.reading(rules, (2026, 7, 5), (12, 0)) else { throw Missing() }
    #expect(noon.timestamp == "2026-07-05T10:00:00Z")
  }

  private struct Missing: Error {}

  @Test(arguments: [
    ("<+0530>-5:30", 19_800, 19_800), ("EST5EDT,M3.2.0,M11.1.0", -18_000, -14_400),
    ("AEST-10AEDT,M10.1.0,M4.1.0/3", 39_600, 36_000), ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", -7200, -3600),
    ("XXX3YYY2,J60/0,300", -10_800, -7200), ("UTC0", 0, 0),
  ])
  func readsRules(footer: String, winter: Int, summer: Int) throws {
    let rules = try #require(ZoneFile.rules(Self.file([], offsets: [0], footer: footer), name: "x"))
    #expect(Self.offset(try Self.reading(rules, (2026, 1, 15), (12, 0))) == winter)
    #expect(Self.offset(try Self.reading(rules, (2026, 7, 15), (12, 0))) == summer)
  }

  @Test func refusesWhatIsNoZoneFile() {
    let good = Self.file([(0, 0)], offsets: [0], footer: "UTC0")
    #expect(ZoneFile.rules(good, name: "x") != nil)
    for length in 0..<good.count - 1 { #expect(ZoneFile.rules(Array(good[..<length]), name: "x") == nil) }
    for place in good.indices {
      for value in [0, 1, 0x7F, 0xFF] as [UInt8] {
        var bytes = good
        bytes[place] = value
        // Whatever it says, it is read or refused.
        if let rules = ZoneFile.rules(bytes, name: "x") {
          _ = rules.moment(CalendarDate(daysSinceEpoch: 20_000), secondOfDay: 0)
        }
      }
    }
    for text in ["UTC", "U0", "UTC0X", "EST5EDT,M3.2.0", "EST5EDT,M13.2.0,M1.1.0", "EST5EDT,M3.6.0,M1.1.0", "EST25"] {
      #expect(ZoneFile.rules(Self.file([], offsets: [0], footer: text), name: "x") == nil, "\(text)")
    }
  }

  @Test(arguments: [
    ("Europe/Copenhagen", true), ("Etc/GMT+5", true), ("America/Argentina/Buenos_Aires", true),
    ("../etc/passwd", false),
    ("Europe/..", false), ("/etc/localtime", false), ("", false), ("Europe//X", false), (".hidden", false),
    ("a b", false),
    ("Europe/Copenhagen\0", false), (String(repeating: "a", count: 65), false),
  ])
  func namesLeadNowhereElse(name: String, isName: Bool) {
    #expect((ZoneRules.objection(toName: name) == nil) == isName)
  }
}
