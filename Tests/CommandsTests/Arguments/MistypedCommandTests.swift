import TestSupport
import Testing

/// What is told of commands that there are not, and of help that cannot be written.
struct MistypedCommandTests {
  @Test(arguments: [
    (["statsu"], "there is no command 'statsu'; did you mean 'status'?"),
    (["Log", "2", "x"], "there is no command 'Log'; did you mean 'log'?"),
    (["rendre", "INC-7"], "there is no command 'rendre'; did you mean 'render'?"),
    (["validate"], "there is no command 'validate'; did you mean 'check'?"),
    (["create", "x"], "there is no command 'create'; did you mean 'new'?"),
    (["xyzzy"], "there is no command 'xyzzy'; 'pir --help' lists those of 'pir'"),
    (["help", "nothere"], "there is no command 'nothere'; 'pir --help' lists those of 'pir'"),
    (["help", "actoin"], "there is no command 'actoin'; did you mean 'action'?"),
    (["help", "action", "finish"], "there is no command 'action finish'; did you mean 'action done'?"),
    (["action", "mvoe", "7/A1"], "there is no command 'action mvoe'; did you mean 'action move'?"),
    (["templates", "ejekt"], "there is no command 'templates ejekt'; did you mean 'templates eject'?"),
  ])
  func aMistypedCommandIsToldWithTheNearest(arguments: [String], message: String) throws {
    let result = try WritingTests.project().run(arguments)
    #expect(result.status == 64)
    #expect(result.err == "pir: error: \(message)\n")
    #expect(result.out == "")
  }

  @Test(arguments: [["version"], ["--version"]])
  func theVersionIsPrinted(arguments: [String]) throws {
    let result = try Pir().run(arguments)
    #expect(result.status == 0)
    #expect(result.out == "0.1.0\n")
  }

  @Test(arguments: [
    ["help"], ["help", "help"], ["help", "log"], ["help", "action", "done"], ["log", "--help"], ["action"],
  ])
  func helpIsPrinted(arguments: [String]) throws {
    let result = try Pir().run(arguments)
    #expect(result.status == 0)
    #expect(result.out.contains("USAGE: pir"))
  }

  @Test(arguments: ["--help", "--version", "version", "help log", "log -h", "--generate-completion-script bash"])
  func whatCannotBePrintedIsAnError(arguments: String) throws {
    let result = try Pir().shell("pir \(arguments) > /dev/full")
    #expect(result.status == 74)
    #expect(result.err == "pir: error: cannot write to standard output: No space left on device\n")
  }

  /// Credentials in what was typed are not repeated.
  @Test func aCommandWithACredentialIsMasked() throws {
    let token = CredentialPlace.title.token
    let result = try Pir().run(token)
    #expect(result.status == 64)
    #expect(!result.err.contains(token))
  }
}
