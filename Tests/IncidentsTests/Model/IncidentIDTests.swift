import Incidents
import Testing

struct IncidentIDTests {
  @Test(arguments: ["INC-42", "SEC-2025-7", "A1-0", "BINDER-2018-02-20"])
  func accepts(text: String) {
    #expect(IncidentID(text)?.description == text)
  }

  @Test(arguments: ["", "INC", "inc-42", "INC-", "INC-4a", "-42", "1NC-4", "INC--4", "../INC-4", "INC-4 ", "INC-٤"])
  func refuses(text: String) {
    #expect(IncidentID(text) == nil)
  }

  @Test func ordersByNumber() {
    let ids = ["INC-10", "INC-9", "A-3", "INC-9-1"].compactMap(IncidentID.init)
    #expect(ids.sorted().map(\.text) == ["A-3", "INC-9", "INC-9-1", "INC-10"])
  }

  @Test(arguments: [
    ("INC", [], "INC-1"), ("INC", ["INC-9", "INC-10"], "INC-11"), ("INC", ["SEC-4"], "INC-1"),
    ("INC", ["INC-041"], "INC-042"), ("INC", ["INC-099"], "INC-100"), ("SEC", ["SEC-2026-7"], "SEC-2026-8"),
    ("SEC", ["SEC-2025-7"], "SEC-2026-1"), ("SEC", ["SEC-2027-7"], "SEC-2027-8"), ("A", ["A-1-2"], "A-1-3"),
    ("bad", [], nil),
  ])
  func theNextIDGoesOnFromTheHighest(prefix: String, taken: [String], next: String?) {
    #expect(IncidentID.next(prefix, after: taken.compactMap(IncidentID.init), year: 2026)?.text == next)
  }
}
