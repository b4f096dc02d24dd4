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
    (["resolve", "2"], "there is no command 'resolve'; did you mean 'log ID --milestone resolved'?"),
    (["close", "2"], "there is no command 'close'; did you mean 'log ID --milestone closed'?"),
    (["action", "close", "7/A1"], "there is no command 'action close'; did you mean 'action done'?"),
    (["xyzzy"], "there is no command 'xyzzy'; 'pir --help' lists those that there are"),
    (["help", "nothere"], "there is no command 'nothere'; 'pir --help' lists those that there are"),
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

  /// Also where the option would have been needed, or its value is missing with it.
  @Test(arguments: [
    (["new", "a", "--sevrity", "P1"], "unknown option '--sevrity'; did you mean '--severity'?"),
    (["log", "7", "--udpate", "x"], "unknown option '--udpate'; did you mean '--update'?"),
    (["log", "7", "x", "--Milestone=resolved"], "unknown option '--Milestone'; did you mean '--milestone'?"),
    (["drop", "7", "--reason", "x"], "unknown option '--reason'; did you mean '--why'?"),
    (["drop", "7", "--season", "x"], "unknown option '--season'; 'pir drop --help' lists those of 'pir drop'"),
    (["log", "7", "-x"], "unknown option '-x'; put '--' before a text that begins with a hyphen"),
    (["list", "--severty", "P1"], "unknown option '--severty'; did you mean '--severity'?"),
    (["--hlep"], "unknown option '--hlep'; did you mean '--help'?"),
    (["-V"], "unknown option '-V'; did you mean '--version'?"),
    (["version", "--json"], "unknown option '--json'; 'pir version --help' lists those of 'pir version'"),
  ])
  func aMistypedOptionIsToldWithTheNearest(arguments: [String], message: String) throws {
    let result = try WritingTests.project().run(arguments)
    #expect(result.status == 64)
    #expect(result.err == "pir: error: \(message)\n")
    #expect(result.out == "")
  }

  @Test func whatIsMissingIsToldWhereNoOptionIsWrong() throws {
    let pir = try WritingTests.project()
    let result = try pir.run("new", "a")
    #expect(result.status == 64)
    #expect(
      result.err == "pir: error: say how grave it is: --severity P0 (Critical), P1 (High), P2 (Medium) or P3 (Low)\n")
    #expect(try pir.run("drop", "7").err.contains("Missing expected argument '--why <text>'"))
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
