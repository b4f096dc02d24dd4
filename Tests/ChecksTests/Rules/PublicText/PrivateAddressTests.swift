import Testing

@testable import Checks

struct PrivateAddressTests {
  @Test(arguments: [
    "Host ⟦10.2.30.4 died", "at ⟦192.168.0.1:8080", "(⟦172.16.0.9)", "⟦fd12:3456::1 is gone", "⟦fe80::1",
    "⟦100.64.1.1.",
  ])
  func reportsWhatEverybodyMayRead(text: String) throws {
    try PublicCase.check(PrivateAddress.self, text)
  }

  @Test(arguments: [
    "8.8.8.8", "version 10.2.3", "172.32.0.1", "10.2.3.4.5", "at 10:05:07", "v10.2.3.4", "face::book", "256.10.1.1",
  ])
  func otherTextsAreFine(text: String) throws {
    try PublicCase.check(PrivateAddress.self, text)
  }

  @Test func saysNothingOfWhatStaysInside() throws {
    try PublicCase.checkInside(PrivateAddress.self, "Host 10.2.30.4 died")
  }
}
