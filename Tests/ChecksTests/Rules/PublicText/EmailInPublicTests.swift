import Testing

@testable import Checks

struct EmailInPublicTests {
  @Test(arguments: ["Write to ⟦jane.doe+inc@roma.dev.", "⟦a@b.co", "<⟦ops@status.roma.io>"])
  func reportsWhatEverybodyMayRead(text: String) throws {
    try PublicCase.check(EmailInPublic.self, text)
  }

  @Test(arguments: [
    "Write to help@example.org", "user@localhost", "a @ b.de", "ssh://git@github.com/a", "@roma", "5 runs@ 3.2",
    "a@b@c.de",
  ])
  func otherTextsAreFine(text: String) throws {
    try PublicCase.check(EmailInPublic.self, text)
  }

  @Test func saysNothingOfWhatStaysInside() throws {
    try PublicCase.checkInside(EmailInPublic.self, "Write to jane.doe+inc@roma.dev.")
  }

  /// Blanks at the end of a block are no part of it, and must not hide it.
  @Test func looksIntoABlockWithBlanksAtItsEnd() throws {
    try RuleCase(
      incident: RuleCase.facts + "visibility: public\nimpact: |\n  Write to ⟦jane.doe@roma.dev  \n\n"
    ).check(EmailInPublic.self)
  }
}
