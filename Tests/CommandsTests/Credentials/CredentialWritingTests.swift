import Foundation
import TestSupport
import Testing

/// What writes records writes no credential into one, unless somebody says why it may.
struct CredentialWritingTests {
  private static let token = CredentialPlace.title.token

  /// A run of a command that writes records, with its texts as `@`.
  struct Writing {
    var arguments: [String]
    var input: String?

    init(_ arguments: String..., input: String? = nil) { (self.arguments, self.input) = (arguments, input) }
  }

  static let writings: [Writing] = [
    Writing("new", "@", "--severity", "P1"), Writing("new", "a", "--severity", "P1", "--event", "@"),
    Writing("new", "a", "--severity", "P1", "--by", "@"), Writing("new", "a", "--severity", "P1", "--affected", "@"),
    Writing("new", "a", "--severity", "P1", "--component", "b", "--component", "@", "--component", "c"),
    Writing("new", "a", "--severity", "P1", "--person", "on-call=@"),
    Writing("log", "INC-1", "@"), Writing("log", "INC-1", "a", "--action", "@"),
    Writing("log", "INC-1", "a", "--action", "One line\n\nand @\n"), Writing("log", "INC-1", "a", "--by", "@"),
    Writing("log", "INC-1", "a", "--evidence", "https://x.example/@"),
    Writing("log", "INC-1", "a", "--update", "b", "--impact", "@"),
    Writing("log", "INC-1", "--update", "@", "--actions", "@"), Writing("log", "INC-1", "@", "--severity", "P0"),
    Writing("log", "INC-1", "-", input: "12:30 a @\n  more\n12:40 b\n12:50 c @ @\n"),
    Writing("action", "add", "INC-1", "@"), Writing("action", "add", "INC-1", "a", "--owner", "@"),
    Writing("action", "add", "INC-1", "a", "--ticket", "https://x.example/@"),
    Writing("action", "start", "INC-1/A1", "--owner", "@"), Writing("action", "assign", "INC-1/A1", "@"),
    Writing("action", "move", "INC-1/A1", "2026-03-01", "--why", "@"),
    Writing("action", "done", "INC-1/A1", "--evidence", "https://x.example/@"),
    Writing("action", "drop", "INC-1/A1", "--reason", "a @"),
    Writing("action", "edit", "INC-1/A1", "--text", "a @"), Writing("action", "edit", "INC-1/A1", "--owner", "@"),
    Writing("set", "INC-1", "title", "a @"), Writing("set", "INC-1", "people.on-call", "@"),
    Writing("set", "INC-1", "tags", "a,@"), Writing("set", "INC-1", "summary", "-", input: "a\n\nb @\n"),
    Writing("drop", "INC-1", "--why", "a @"),
  ]

  @Test func whatWritesRecordsRefusesOneUnlessItIsAllowed() throws {
    for writing in Self.writings {
      let pir = try CredentialProject.make([])
      pir.environment["PIR_NOW"] = "2026-01-05T13:00Z"
      let before = try pir.contents()
      func filled(_ text: String) -> String { text.replacing("@", with: Self.token) }
      let arguments = writing.arguments.map(filled), words = writing.arguments.joined(separator: " ")
      let refused = try pir.run(arguments, input: writing.input.map(filled))
      #expect(refused.status == 1, "\(words)\n\(refused.err)")
      #expect(refused.out == "")
      #expect(refused.err.contains("contains a GitHub token ('ghp_' and 36 more)"), "\(words)\n\(refused.err)")
      #expect(refused.err.contains("--allow-secret REASON"))
      #expect(!refused.err.contains(CredentialPlace.title.body.prefix(8)))
      try FileManager.default.removeItem(at: pir.folder.appending(path: ".input"), ifThere: true)
      #expect(try pir.contents() == before, "\(words)")

      let options = ["--allow-secret", "it was revoked: see INC-9 #7"]
      let allowed = try pir.run(arguments + options, input: writing.input.map(filled))
      #expect(allowed.status == 0, "\(words)\n\(allowed.err)")
      #expect(!allowed.err.contains(CredentialPlace.title.body.prefix(8)), "\(words)")
      let check = try pir.run("check")
      #expect(check.status == 0, "\(words)\n\(check.out)")
      #expect(!check.out.contains("leaked-secret") && !check.out.contains("allowance"), "\(words)\n\(check.out)")
      let listed = try pir.run("check", "--list-allowed")
      #expect(listed.out.contains("it was revoked: see INC-9 #7"), "\(words)")
    }
  }

  @Test func theFilesHoldTheSuppressionWhereItBelongs() throws {
    let pir = try CredentialProject.make([])
    pir.environment["PIR_NOW"] = "2026-01-05T13:00Z"
    let token = Self.token
    let allow = ["--allow-secret", "revoked"]
    #expect(
      try pir.run(["log", "INC-1", "a \(token)", "--action", "b\n\(token)", "--at", "2026-01-05T12:30Z"] + allow).status
        == 0)
    #expect(
      try pir.read("reviews/INC-1/timeline.yaml").hasSuffix(
        """
        - time: 2026-01-05T12:30Z
          action: | # pir:allow leaked-secret revoked
            b
            \(token)
          event: a \(token) # pir:allow leaked-secret revoked

        """))
    #expect(try pir.run(["action", "assign", "INC-1/A1", token] + allow).status == 0)
    #expect(
      try pir.read("reviews/INC-1/actions.yaml")
        == "- { id: A1, action: Clean work, owner: \(token), due: 2026-02-01 } # pir:allow leaked-secret revoked\n")
  }

  /// The allowance on a line was given for what stood there.
  @Test(arguments: [
    "- id: A1\n  action: a\n  owner: @ # pir:allow leaked-secret old\n",
    "[{id: A1, action: a, owner: @}] # pir:allow leaked-secret old\n",
  ])
  func anAllowanceIsNotForAnotherCredentialInItsPlace(actions: String) throws {
    let pir = try CredentialProject.make([])
    try pir.write("reviews/INC-1/actions.yaml", actions.replacing("@", with: Self.token))
    let other = "AK" + "IAQ7ZX3MWPLK5RTN2D"
    let before = try pir.contents()
    for arguments in [["assign", "INC-1/A1", other], ["start", "INC-1/A1", "--owner", other]] {
      let refused = try pir.run(["action"] + arguments)
      #expect(refused.status == 1)
      #expect(refused.err.contains("contains an AWS access key ('AKIA' and 16 more)"))
      #expect(try pir.contents() == before)
    }
    #expect(try pir.run("action", "assign", "INC-1/A1", Self.token).status == 0)
    #expect(try pir.run("action", "assign", "INC-1/A1", other, "--allow-secret", "revoked").status == 0)
    let file = try pir.read("reviews/INC-1/actions.yaml")
    #expect(file.contains(other) && file.split(separator: "pir:allow").count == 2)
    #expect(try pir.run("action", "assign", "INC-1/A1", "mail team").status == 0)
  }

  @Test func anIDWithOneIsRefusedEvenWithAReason() throws {
    let pir = try CredentialProject.make([])
    let before = try pir.contents()
    let id = "AK" + "IAQ7ZX3MWPLK5RTN2D-3"
    for options in [[], ["--allow-secret", "revoked"]] {
      let result = try pir.run(["new", "a", "--severity", "P1", "--id", id] + options)
      #expect(result.status == 64)
      #expect(result.err.contains("the id contains a credential") && !result.err.contains("Q7ZX"))
      #expect(try pir.contents() == before)
    }
  }

  @Test(arguments: ["It goes on", token])
  func theUpdateIsPrintedWhereOneLineHoldsAllRows(update: String) throws {
    let pir = try CredentialProject.make([])
    pir.environment["PIR_NOW"] = "2026-01-05T13:00Z"
    try pir.write(
      "reviews/INC-1/timeline.yaml",
      "[{time: 2026-01-05T12:00Z, event: a, milestone: started}, {time: 2026-01-05T13:30Z, event: b}]\n")
    let result = try pir.run("log", "INC-1", "c", "--update", update, "--allow-secret", "revoked")
    #expect(result.status == 0, "\(result.err)")
    #expect(result.out.contains("- \(update)\n"))
  }

  /// Comments leave what is made of a record, so that a credential is whole there.
  @Test func oneThatACommentDividesIsRefused() throws {
    let pir = try CredentialProject.make([])
    let before = try pir.contents()
    let result = try pir.run(
      "log", "INC-1", "--update", "\(Self.token.prefix(12))<!-- a -->\(Self.token.dropFirst(12))")
    #expect(result.status == 1)
    #expect(result.err.contains("contains a GitHub token"))
    #expect(try pir.contents() == before)
  }

  /// At 3 am the next update goes out, whatever an earlier one holds.
  @Test func anUpdateIsNotHeldUpByAnother() throws {
    let pir = try CredentialProject.make([.update])
    let result = try pir.run("log", "INC-2", "--update", "It goes on", "--at", "2026-01-05T12:20Z")
    #expect(result.status == 0)
    #expect(result.out.contains("It goes on"))
    #expect(!(result.out + result.err).contains(CredentialPlace.update.body.prefix(8)))
    #expect(try pir.run("render", "INC-2", "--document", "update/2026-01-05T1210Z", "--stdout").status == 1)
  }

  @Test func oneThatIsThereAlreadyDoesNotStopOtherWork() throws {
    let pir = try CredentialProject.make([.event, .action])
    let result = try pir.run("log", "INC-2", "b", "--update", "It goes on", "--at", "2026-01-05T12:20Z")
    #expect(result.status == 0)
    #expect(result.out.contains("It goes on"))
    #expect(!(result.out + result.err).contains(CredentialPlace.event.body.prefix(8)))
    #expect(try pir.run("action", "assign", "INC-2/A1", "mail team").status == 0)
    let second = try pir.run("log", "INC-2", CredentialPlace.event.token)
    #expect(second.status == 1)
  }

  @Test(arguments: ["", "  ", "why\u{7}"])
  func theReasonIsOne(reason: String) throws {
    let pir = try CredentialProject.make([])
    let result = try pir.run("log", "INC-1", "a", "--allow-secret", reason)
    #expect(result.status == 64)
    #expect(result.err.contains("--allow-secret says why"))
  }
}

extension FileManager {
  fileprivate func removeItem(at place: URL, ifThere: Bool) throws {
    guard !ifThere || fileExists(atPath: place.path) else { return }
    try removeItem(at: place)
  }
}
