import TestSupport
import Testing

/// No message repeats a credential that was typed.
struct CredentialMessageTests {
  private static let token = CredentialPlace.title.token

  @Test func noMessageRepeatsOneThatWasTyped() throws {
    let pir = try CredentialProject.make([])
    for leaf in try CommandTree(of: pir).leaves {
      var runs = leaf.options.enumerated().map { [$1, $0 % 2 == 0 ? Self.token : "x/\(Self.token)/y"] }
      runs += [[Self.token], ["--\(Self.token)"], ["INC-1", "--\(Self.token)=x"], ["INC-1/\(Self.token)"]]
      for run in runs {
        let result = try pir.run(leaf.words + run)
        let text = result.out + result.err
        #expect(!text.contains(CredentialPlace.title.body.prefix(8)), "pir \(leaf.words) \(run)\n\(text)")
      }
    }
  }

  @Test(arguments: ["https://user:password@host.example/", "https://key@host.example/a", "https://host.example/@TOKEN"])
  func theAddressOfASiteHoldsNone(address: String) throws {
    let pir = try CredentialProject.make([])
    let text = address.replacing("@TOKEN", with: Self.token)
    for command in ["build", "actions"] {
      let result = try pir.run(command, "--base-url", text)
      #expect(result.status == 64)
      #expect(result.err.contains("--base-url"))
      #expect(!result.err.contains(CredentialPlace.title.body.prefix(8)) && !result.err.contains("user:password"))
    }
    #expect(try pir.files().filter { $0.hasPrefix("site") } == [])
  }
}
