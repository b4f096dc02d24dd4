import Testing

@testable import Checks

struct NameInPublicTests {
  @Test(arguments: [
    "⟦M. Castellanos took the page", "Then ⟦Castellanos’s script ran", "the ⟦Mia", "Ask ⟦M. CASTELLANOS first",
    "⟦m. castellanos did",
  ])
  func reportsTheNamesOfPeople(text: String) throws {
    try PublicCase.check(NameInPublic.self, text)
  }

  @Test(arguments: ["on-call took the page", "castellan", "Miami", "the platform team"])
  func rolesAndTeamsAreFine(text: String) throws {
    try PublicCase.check(NameInPublic.self, text)
  }

  @Test func saysNothingOfWhatStaysInside() throws {
    try PublicCase.checkInside(NameInPublic.self, "M. Castellanos took the page")
  }
}
