import Foundation
import TestSupport
import Testing

/// `pir log` of a row with what goes with it: the severity in the other file, and the update that is printed.
struct LoggedRowTests {
  private static let facts = "reviews/INC-7/incident.yaml"
  private static let rows = "reviews/INC-7/timeline.yaml"

  private static func changes(_ since: String, until time: String, _ reason: String = "Worse") -> String {
    "title: Search is slow\nseverity: P1\nseverity_changes:\n  - time: \(since)\n    severity: P2\n"
      + "  - time: \(time)\n    severity: P1\n    reason: \(reason)\n"
  }

  // MARK: A7

  @Test(arguments: [
    (nil, "unknown"), ("", "unknown"), ("- {time: unknown, event: a, milestone: detected}\n", "unknown"),
    ("- {time: 2026-01-05T12:10Z, event: a}\n", "2026-01-05T12:10Z"),
    ("- {time: 2026-01-05T12:10Z, event: a}\n- {time: 12:20, event: b, milestone: detected}\n", "2026-01-05T12:20Z"),
  ])
  func theSeverityBeforeAChangeIsKept(timeline: String?, since: String) throws {
    let pir = try Pir()
    try pir.write(Self.facts, "title: Search is slow\nseverity: P2\n")
    if let timeline { try pir.write(Self.rows, timeline) }
    let result = try pir.run("log", "INC-7", "Worse", "--severity", "P1", "--at", "2026-01-05T12:30Z")
    #expect(result.status == 0, "\(result.err)")
    #expect(try pir.read(Self.facts) == Self.changes(since, until: "2026-01-05T12:30Z"))
  }

  /// A file that cannot be read is not one without rows.
  @Test(arguments: [facts, rows])
  func nothingIsWrittenWhereAFileCannotBeRead(path: String) throws {
    let pir = try WritingTests.project()
    try FileManager.default.removeItem(at: pir.folder.appending(path: path))
    try pir.write(path + "/x", "a folder lies in its place")
    let before = try pir.files().map { try pir.read($0) }
    let result = try pir.run("log", "INC-7", "Worse", "--severity", "P1", "--at", "2026-01-05T12:30Z")
    #expect(result.status == 74)
    #expect(result.err.contains("cannot read \(path): "))
    #expect(try pir.files().map { try pir.read($0) } == before)
  }

  // MARK: A8

  /// What is refused is refused before either file is written.
  @Test(arguments: [
    ["--severity", "P2"], ["--severity", "P9"], ["--severity", "P1", "--at", "2026-01-05T12:30Z", "--by", "a\u{1}"],
  ])
  func aRefusedSeverityWritesNothing(options: [String]) throws {
    let pir = try WritingTests.project()
    let before = try pir.files().map { try pir.read($0) }
    #expect(try pir.run(["log", "INC-7", "Worse"] + options).status == 64)
    #expect(try pir.files().map { try pir.read($0) } == before)
  }

  @Test func aChangeBeforeTheLastOneWritesNothing() throws {
    let pir = try WritingTests.project()
    try pir.write(Self.facts, Self.changes("2026-01-05T12:00Z", until: "2026-01-05T12:40Z"))
    let before = try pir.read(Self.rows)
    let result = try pir.run("log", "INC-7", "Better", "--severity", "P2", "--at", "2026-01-05T12:30Z")
    #expect(result.status == 64)
    #expect(try pir.read(Self.rows) == before)
  }

  /// As a run leaves it that dies between its two files; the same command writes the row with the time of the change.
  @Test(arguments: [[], ["--at", "2026-01-05T12:30Z"]])
  func theSameCommandFinishesAnInterruptedChange(options: [String]) throws {
    let pir = try WritingTests.project()
    let facts = Self.changes("2026-01-05T12:00Z", until: "2026-01-05T12:30Z")
    try pir.write(Self.facts, facts)
    pir.environment["PIR_NOW"] = "2026-01-05T13:00Z"
    let command = ["log", "INC-7", "Worse", "--severity", "P1"] + options
    let result = try pir.run(command)
    #expect(result.status == 0)
    #expect(result.err.contains("the change to P1 is in incident.yaml already"))
    #expect(try pir.read(Self.facts) == facts)
    let rows = try pir.read(Self.rows)
    #expect(rows.hasSuffix("- time: 2026-01-05T12:30Z\n  event: Worse\n"))
    // Once both are there, it is an ordinary repetition.
    let again = try pir.run(command)
    #expect(again.status == 64)
    #expect(again.err == "pir: error: INC-7 is P1 already; leave out --severity\n")
    #expect(try pir.read(Self.rows) == rows)
  }

  /// A change that somebody wrote by hand has no row to come.
  @Test(arguments: [["Other"], ["Worse", "--at", "2026-01-05T12:31Z"]])
  func anotherRowIsNotTakenForTheMissingOne(words: [String]) throws {
    let pir = try WritingTests.project()
    try pir.write(Self.facts, Self.changes("2026-01-05T12:00Z", until: "2026-01-05T12:30Z"))
    #expect(try pir.run(["log", "INC-7"] + words + ["--severity", "P1"]).status == 64)
  }

  @Test func twoRaisesAtOnceWriteOneRow() throws {
    for _ in 0..<10 {
      let pir = try WritingTests.project()
      let command = ["log", "INC-7", "Worse", "--severity", "P1", "--at", "2026-01-05T12:30Z"]
      let runs = try (0..<2).map { _ in try pir.start(command) }
      #expect(try runs.map { try $0.end() }.sorted() == [0, 64])
      #expect(try pir.read(Self.rows).components(separatedBy: "event: Worse").count == 2)
      #expect(try pir.read(Self.facts) == Self.changes("2026-01-05T12:00Z", until: "2026-01-05T12:30Z"))
    }
  }

  // MARK: A6

  /// Each of two runs at once prints the update that it wrote, whichever comes first in the file.
  @Test func whatWasWrittenIsWhatIsPrinted() throws {
    let pir = try WritingTests.project()
    for round in 0..<20 {
      let script = (0..<4).map { run in
        // Earlier and earlier, so that each run moves the rows of the others.
        "pir log INC-7 x --at 2026-01-05T12:\(50 - round * 2 - run % 2)Z --update 'update \(round)-\(run)' "
          + "> out\(run) 2> err\(run); echo $? > status\(run)"
      }
      let result = try pir.shell(script.map { "(\($0)) &" }.joined(separator: " ") + " wait", of: "/bin/bash")
      #expect(result.status == 0)
      for run in 0..<4 {
        #expect(try pir.read("status\(run)") == "0\n")
        #expect(try pir.read("out\(run)").contains("update \(round)-\(run)\n"))
      }
    }
  }

  @Test func anUpdateAtAnUnknownTimeIsRefusedBeforeItIsWritten() throws {
    let pir = try WritingTests.project()
    let before = try pir.read(Self.rows)
    let result = try pir.run("log", "INC-7", "x", "--update", "a", "--at", "unknown")
    #expect(result.status == 64)
    #expect(result.out == "")
    #expect(try pir.read(Self.rows) == before)
  }

  @Test func anUpdateThatCannotBePrintedIsSaidToBeWritten() throws {
    let pir = try WritingTests.project()
    try pir.write("templates/status-update.txt", "{{nothing}}")
    let result = try pir.run("log", "INC-7", "x", "--update", "a", "--at", "2026-01-05T12:30Z")
    #expect(result.status == 1)
    #expect(result.err.contains("the row is written, and its update is not printed"))
    #expect(try pir.read(Self.rows).contains("summary: a"))
  }

  // MARK: C5

  @Test(arguments: ["a\nb", "a\u{202E}b", "a\u{1B}[31mb", "a\u{2028}b"])
  func valuesOfRecordsAreToldOnOneLine(value: String) throws {
    let pir = try WritingTests.project()
    let written =
      "\"" + value.unicodeScalars.map { $0.value < 32 || $0.value > 126 ? escape($0) : String($0) }.joined() + "\""
    try pir.write(
      "reviews/INC-7/actions.yaml", "- {id: A1, action: a, owner: \(written)}\n- {id: \(written), action: a}\n")
    try pir.write(
      "reviews/runbook.yaml", "phases: [{id: \"1\", name: a, steps: [{id: \(written), title: a, checklist: [b]}]}]\n")
    let runs = [
      ["action", "start", "INC-7/A1"], ["action", "start", "INC-7/\(value)"], ["tick", "INC-7", value],
      ["action", "move", "INC-7/A1", "2026-02-01"], ["action", "assign", "INC-7/\(value)", "sre"],
      ["action", "done", "INC-7/A1"], ["status", "INC-7"],
    ]
    for command in runs {
      let result = try pir.run(command)
      for scalar in value.unicodeScalars
      where !scalar.properties.isAlphabetic && scalar != "\n" && scalar.value > 126 || scalar.value < 10 {
        #expect(!(result.out + result.err).unicodeScalars.contains(scalar), "\(command)")
      }
      #expect(!(result.out + result.err).contains("a\nb"), "\(command)")
      #expect(!(result.out + result.err).contains("\u{1B}"), "\(command)")
    }
  }

  private func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
