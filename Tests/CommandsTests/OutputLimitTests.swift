import TestSupport
import Testing

/// What the surroundings of a run refuse: a reader that goes away, files that may not grow.
struct OutputLimitTests {
  /// An incident with an error, one with an overdue item, and documents of more than a kilobyte.
  private func project(error: Bool) throws -> Pir {
    let pir = try Pir()
    let summary = String(repeating: "Long words. ", count: 200)
    try pir.write("reviews/INC-1/incident.yaml", "title: T\nseverity: P1\nsummary: \(summary)\n")
    try pir.write(
      "reviews/INC-1/timeline.yaml",
      "- { time: 2026-02-05T08:00Z, event: x, milestone: detected, update: { summary: Broken } }\n")
    try pir.write("reviews/INC-1/actions.yaml", "- { id: A1, action: x, owner: Ann, due: 2026-03-01 }\n")
    if error { try pir.write("reviews/INC-2/incident.yaml", "title: T\nseverity: P1\nunknown_key: 1\n") }
    return pir
  }

  @Test(arguments: [
    ("pir check", "1"), ("pir check --format json", "1"), ("pir render --all --check", "1"),
    ("pir actions --as-of 2026-04-01 --fail-on overdue", "2"), ("pir build", "1"), ("pir build --strict", "1"),
    ("pir render INC-2 --stdout", "1"), ("pir render INC-1 --check", "2"), ("pir render INC-1 --stdout", "0"),
  ])
  func aReaderThatGoesAwayChangesNoStatus(command: String, status: String) throws {
    let pir = try project(error: !command.contains("actions"))
    // The pipe has no reader when the command begins.
    let script = "mkfifo pipe; (exec 4<pipe) & exec 3>pipe; wait; \(command) >&3 2>/dev/null; echo $? >status"
    _ = try pir.shell(script, of: "/bin/bash")
    #expect(try pir.read("status") == status + "\n")
  }

  @Test(arguments: [
    "pir build", "pir build --audience public", "pir render --all", "pir render INC-1 --in-place",
    "pir actions --out report", "pir runbook --out book", "pir log INC-1 'It is over' --milestone resolved",
    "pir new Title --severity P1", "pir init new", "pir action add INC-1 'Add a check'", "pir templates eject",
  ])
  func aFileBeyondTheShellsLimitIsAMessageAndLeavesNothing(command: String) throws {
    let pir = try project(error: false)
    try pir.write(
      "reviews/INC-1/timeline.yaml",
      (try pir.read("reviews/INC-1/timeline.yaml")) + "# " + String(repeating: "x", count: 2000) + "\n")
    try pir.write(
      "reviews/INC-1/actions.yaml",
      (try pir.read("reviews/INC-1/actions.yaml")) + "# " + String(repeating: "x", count: 2000) + "\n")
    let result = try pir.shell("ulimit -f 1; \(command)")
    #expect(result.status == 74, "\(result.err)")
    #expect(result.err.contains("File too large"))
    // The folder of the changes may be there: no change is in it, and the next one needs it.
    let hidden = try pir.files().filter { $0.hasPrefix(".pir/") || $0.contains("/.") }
    #expect(hidden.filter { $0 != ".pir/.gitignore" } == [], "nothing staged is left")
    #expect(try !pir.files().contains { $0.hasPrefix("site/") || $0.hasPrefix("public/") || $0.hasPrefix("report/") })
  }
}
