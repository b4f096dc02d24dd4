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
}
