import Foundation
import TestSupport
import Testing

/// `pir show` at a terminal, which util-linux' `script` plays.
struct PagerTests {
  private static let script = Programs.installed("script")
  private static let missing: Comment = "script is not installed"

  /// What the terminal shows.
  private func shown(
    _ words: String, pager: String?, _ variables: [String: String] = [:], in pir: Pir? = nil
  ) throws -> String {
    let pir = try pir ?? ListTests.project()
    var environment = ["TERM": "xterm", "LESSSECURE": "1"].merging(variables) { _, new in new }
    if let pager { environment["PAGER"] = pager }
    pir.environment = environment
    let program = Pir.program.path
    return try pir.shell("exec script -qec \"stty cols 100; '\(program)' \(words)\" /dev/null < /dev/null").out
  }

  /// A pager that marks what it reads, and says how it was called.
  private func project() throws -> (Pir, pager: String) {
    let pir = try ListTests.project()
    try pir.write("pager", "#!/bin/sh\necho \"PAGED $# $1 LESS=$LESS\"\nexec cat\n")
    let path = pir.folder.appending(path: "pager").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return (pir, path)
  }

  @Test(.enabled(if: script != nil, missing))
  func aTerminalReadsThroughThePager() throws {
    let (pir, pager) = try project()
    let out = try shown("show INC-1", pager: pager, in: pir)
    #expect(out.hasPrefix("PAGED 0  LESS=FRX\r\n"))
    #expect(out.contains("Search is slow"))
    #expect(try shown("show INC-1", pager: "\(pager)  -x", ["LESS": "S"], in: pir).hasPrefix("PAGED 1 -x LESS=S\r\n"))
  }

  @Test(.enabled(if: script != nil, missing), arguments: ["", " ", "cat"])
  func anEmptyOneAndCatMeanNone(pager: String) throws {
    let out = try shown("show INC-1", pager: pager)
    #expect(out.contains("Search is slow"))
    #expect(!out.contains("PAGED"))
  }

  @Test(.enabled(if: script != nil, missing))
  func anOptionAndADumbTerminalMeanNone() throws {
    let (pir, pager) = try project()
    #expect(try !shown("show INC-1 --no-pager", pager: pager, in: pir).contains("PAGED"))
    #expect(try !shown("show INC-1", pager: pager, ["TERM": "dumb"], in: pir).contains("PAGED"))
    #expect(try !shown("show INC-1 | cat", pager: pager, in: pir).contains("PAGED"))
    #expect(try !shown("list", pager: pager, in: pir).contains("PAGED"))
  }

  @Test(
    .enabled(if: script != nil, missing),
    arguments: ["less; touch made", "$(touch made)", "sh -c 'touch made'", "a | b"])
  func noShellReadsIt(pager: String) throws {
    let pir = try ListTests.project()
    let out = try shown("show INC-1", pager: pager, in: pir)
    #expect(out.contains("PAGER is not used") && out.contains("Search is slow"))
    #expect(try !pir.files().contains("made"))
  }

  @Test(.enabled(if: script != nil, missing))
  func oneThatIsNotThereIsToldAndTheTextPrinted() throws {
    let out = try shown("show INC-1", pager: "/nowhere/pager")
    #expect(out.contains("the pager '/nowhere/pager' cannot be started: No such file or directory"))
    #expect(out.contains("Search is slow"))
  }

  /// The status is that of the run, whatever the pager says, and one that is left early ends nothing badly.
  @Test(.enabled(if: script != nil, missing))
  func aPagerThatIsLeftEarlyIsNoFailure() throws {
    let pir = try ListTests.project()
    try pir.write("reviews/INC-1/narrative.md", String(repeating: "line\n", count: 10))
    let long = (0..<5000).map { "- { time: 2026-01-06T12:00Z, event: Row \($0) of a long timeline }\n" }.joined()
    try pir.write("reviews/INC-1/timeline.yaml", long)
    let out = try shown("show INC-1; echo status $?", pager: "head -n 1", in: pir)
    #expect(out.contains("Search is slow") && out.contains("status 0"), "\(out.suffix(200))")
  }

  @Test(.enabled(if: script != nil, missing))
  func linesAreAsWideAsTheTerminal() throws {
    let pir = try ListTests.project()
    try pir.write(
      "reviews/INC-2/incident.yaml",
      "title: Mail is late\nseverity: P2\nsummary: \(String(repeating: "A word and others. ", count: 40))\n")
    let out = try shown("show INC-2", pager: "cat", ["NO_COLOR": "1"], in: pir)
    let lines = out.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.count <= 100 })
    #expect(lines.contains { $0.count > 80 })
  }
}
