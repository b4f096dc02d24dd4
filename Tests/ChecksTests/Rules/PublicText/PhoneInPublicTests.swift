import Testing

@testable import Checks

struct PhoneInPublicTests {
  @Test(arguments: ["Call ⟦+49 30 1234567 now", "⟦(212) 555-0187", "tel ⟦212-555-0187", "⟦+493012345"])
  func reportsWhatEverybodyMayRead(text: String) throws {
    try PublicCase.check(PhoneInPublic.self, text)
  }

  @Test(arguments: [
    "2025-11-27 14:05", "1,204 of 2,150", "+12 % in 2025", "10.0.0.1", "release 2024-03-13", "12-11-2025",
    "build 123456789012", "+0012345678",
  ])
  func otherTextsAreFine(text: String) throws {
    try PublicCase.check(PhoneInPublic.self, text)
  }

  @Test func saysNothingOfWhatStaysInside() throws {
    try PublicCase.checkInside(PhoneInPublic.self, "Call +49 30 1234567 now")
  }
}
