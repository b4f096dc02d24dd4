import Testing

@testable import Checks

struct InternalHostTests {
  @Test(arguments: [
    "⟦db-01.prod.internal is full", "see http://⟦wiki/page", "⟦queue.svc.cluster.local", "https://⟦printer.local",
    "⟦nas.home.arpa", "⟦mail.corp.",
  ])
  func reportsWhatEverybodyMayRead(text: String) throws {
    try PublicCase.check(InternalHost.self, text)
  }

  @Test(arguments: [
    "status.roma.example", "settings.local", "http://localhost:8080", "the internal queue",
    "com.example.internal.Queue", "https://example.org/a.internal.b", "http://127/",
  ])
  func otherTextsAreFine(text: String) throws {
    try PublicCase.check(InternalHost.self, text)
  }

  @Test func saysNothingOfWhatStaysInside() throws {
    try PublicCase.checkInside(InternalHost.self, "db-01.prod.internal is full")
  }
}
