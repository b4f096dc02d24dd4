import Commands
import TestSupport
import Testing

/// Texts that begin with a hyphen are told from options before the arguments are parsed.
struct HyphenTextTests {
  private static let options = KnownOptions(
    withValue: ["--action", "--by", "--update"], flags: ["--internal", "-n", "-h", "--help"])

  @Test(arguments: [
    // Nothing to do.
    (["2", "x"], ["2", "x"]), (["2", "-"], ["2", "-"]), (["2", "x", "--by", "a"], ["2", "x", "--by", "a"]),
    (["2", "--", "- x"], ["2", "--", "- x"]), (["-h"], ["-h"]), (["2", "--unknown", "x"], ["2", "--unknown", "x"]),
    (["2", "--unknown=a b"], ["2", "--unknown=a b"]), (["2", "--by=- x"], ["2", "--by=- x"]),
    // Events.
    (["2", "- x"], ["--", "2", "- x"]), (["2", "-1 left"], ["--", "2", "-1 left"]),
    (["2", "-20"], ["--", "2", "-20"]),
    (["2", "-n is set"], ["--", "2", "-n is set"]), (["2", "-- x"], ["--", "2", "-- x"]),
    (["2", "---"], ["--", "2", "---"]), (["2", "-→ x"], ["--", "2", "-→ x"]), (["2", "-\tx"], ["--", "2", "-\tx"]),
    (["2", "--force is wrong"], ["--", "2", "--force is wrong"]), (["- x", "-"], ["--", "- x", "-"]),
    (["2", "- x", "--by", "a", "--internal"], ["--by", "a", "--internal", "--", "2", "- x"]),
    (["--by", "a", "2", "- x", "-n"], ["--by", "a", "-n", "--", "2", "- x"]),
    (["2", "- x", "--unknown"], ["--unknown", "--", "2", "- x"]),
    (["2", "- x", "--", "--y"], ["--", "2", "- x", "--y"]),
    // Values of options.
    (["2", "x", "--action", "- x"], ["2", "x", "--action=- x"]),
    (["2", "x", "--action", "-1"], ["2", "x", "--action=-1"]),
    (["2", "x", "--action", "-h the host"], ["2", "x", "--action=-h the host"]),
    (["2", "- y", "--action", "- x = 1"], ["--action=- x = 1", "--", "2", "- y"]),
    (["2", "x", "--action", "--by", "a", "- y"], ["--action", "--by", "--", "2", "x", "a", "- y"]),
  ])
  func textsArePlacedWhereTheyAreTexts(arguments: [String], placed: [String]) throws {
    #expect(try HyphenText.placed(arguments, Self.options) == placed)
  }

  @Test(arguments: [
    ("-update", "unknown option '-update'; did you mean '--update'?"),
    ("-the", "unknown option '-the'; put '--' before a text that begins with a hyphen"),
    ("--udpate is", "unknown option '--udpate'; did you mean '--update'?"),
    ("--action x", "'--action x' is one argument; close the quotes behind --action"),
  ])
  func whatIsLikelyASlipIsAnError(argument: String, message: String) {
    let error = #expect(throws: HyphenText.Unclear.self) { try HyphenText.placed(["2", argument], Self.options) }
    #expect(error?.message == message)
  }

  /// The options that the pages of help list are all that there are.
  @Test func optionsAreThoseOfTheParser() throws {
    let pir = try Pir()
    for leaf in try CommandTree(of: pir).leaves {
      let options = KnownOptions(help: try pir.run(leaf.words + ["--help"]).out)
      #expect(options.withValue == Set(leaf.options), "\(leaf.words)")
      #expect(options.flags.isSuperset(of: ["-h", "--help", "--version"]))
    }
  }
}
