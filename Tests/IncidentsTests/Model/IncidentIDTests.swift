import Incidents
import Testing

struct IncidentIDTests {
  @Test(arguments: [
    "INC-42", "SEC-2025-7", "A1-0", "BINDER-2018-02-20", "inc-42", "2026-01-05-search", "20260105-search", "INC-4a",
    "1NC-4", "INC--4", "INC-4-", "postmortem_17", "2026-01", "a1", String(repeating: "a", count: 79) + "1",
  ])
  func accepts(text: String) {
    #expect(IncidentID(text)?.description == text)
  }

  @Test(
    arguments: [
      ("", .empty), ("INC", .noDigit), ("INC-", .noDigit), ("actions", .noDigit), ("2026", .digitsAlone),
      ("-42", .start),
      ("_4", .start), ("../INC-4", .character), ("INC-4 ", .character), ("INC-٤", .character), ("INC.4", .character),
      ("INC-４", .character), (String(repeating: "a", count: 80) + "1", .tooLong),
    ] as [(String, IDObjection)])
  func refuses(text: String, objection: IDObjection) {
    #expect(IncidentID(text) == nil)
    #expect(IDObjection(to: text) == objection)
  }

  @Test func upperAndLowerCaseAreTheSame() {
    let ids = ["INC-4", "inc-4", "Inc-4"].compactMap(IncidentID.init)
    #expect(Set(ids).count == 1)
    #expect(Set(ids.prefix(1)).named(ids[1])?.text == "INC-4")
    #expect(Set(ids.prefix(1)).hasFolder(named: "INC-4"))
    #expect(!Set(ids.prefix(1)).hasFolder(named: "inc-4"))
    #expect(!(ids[0] < ids[1]) && !(ids[1] < ids[0]))
  }

  private static let orders: [[String]] = [
    ["A-3", "INC-9", "INC-9-1", "INC-10"], ["INC-1", "inc-2", "INC-10", "inc-11"], ["INC-01", "INC-1", "INC-2"],
    ["INC-5", "INC2-1", "INC10-1", "INCA-1"], ["inc2", "inc10"], ["SEC-2025-10", "SEC-2026-2"],
    ["INC_2", "INC_10"], ["a-1", "a-1b", "a1", "ab-1"],
    ["INC-1", "INC-99999999999999999999", "INC-100000000000000000000"],
    // Dates come first, wherever they stand.
    [
      "db-2024-03-12", "2024-03-13-api", "20240314-web", "api_2024_05_01", "BINDER-2024-05-02", "2024-99-99-x", "INC-1",
    ],
    ["2024-03-12-a2", "2024-03-12-a10", "2024-03-12-b1"], ["INC-20240101", "INC-20241301"],
    ["x-2024-03-123", "x-2024-04-1"],
    ["2024-02-29-a", "2023-02-29-a"],
  ]

  @Test(arguments: orders)
  func ordersByDateThenNumber(texts: [String]) {
    let ids = texts.compactMap(IncidentID.init)
    #expect(ids.count == texts.count)
    for (index, id) in ids.enumerated() {
      for later in ids[(index + 1)...] {
        #expect(id < later, "\(id) \(later)")
        #expect(!(later < id), "\(later) \(id)")
      }
    }
  }

  private static let successors: [(prefix: String, taken: [String], next: String?)] = [
    ("INC", [], "INC-1"), ("INC", ["INC-9", "INC-10"], "INC-11"), ("INC", ["SEC-4"], "INC-1"),
    ("INC", ["INC-041"], "INC-042"), ("INC", ["INC-099"], "INC-100"), ("SEC", ["SEC-2026-7"], "SEC-2026-8"),
    ("SEC", ["SEC-2025-7"], "SEC-2026-1"), ("SEC", ["SEC-2027-7"], "SEC-2027-8"), ("A", ["A-1-2"], "A-1-3"),
    ("inc", [], "inc-1"), ("INC", ["inc-9", "INC-7"], "inc-10"), ("INC", ["INC_7"], "INC_8"),
    ("INC", ["INC-7-db", "INC7", "INCA-9", "2026-01-05-x"], "INC-1"), ("pay-inc", ["pay-inc-3"], "pay-inc-4"),
    ("INC", ["INC-999999999999999999"], "INC-1000000000000000000"), ("a b", [], nil),
  ]

  @Test(arguments: successors)
  func theNextIDGoesOnFromTheHighest(prefix: String, taken: [String], next: String?) {
    #expect(IncidentID.next(prefix, after: taken.compactMap(IncidentID.init), year: 2026)?.text == next)
  }

  private static let meanings: [(id: String, number: String, isMeant: Bool)] = [
    ("INC-42", "42", true), ("INC-42", "042", true), ("INC-042", "42", true), ("inc42", "42", true),
    ("INC_42", "42", true), ("SEC-2025-7", "2025-7", true), ("SEC-2025-7", "7", false), ("S3-17", "17", true),
    ("INC-42", "4", false), ("INC-42", "", false), ("INC-42", "INC", false), ("INC-42", "-42", false),
    ("2026-01-05-x", "5", false), ("2026-01", "1", false),
  ]

  @Test(arguments: meanings)
  func aNumberMeansAnID(id: String, number: String, isMeant: Bool) {
    #expect(IncidentID(id)?.isMeant(byNumber: number) == isMeant)
  }
}
