import Foundation
import TestSupport
import Testing

/// What a shell offers, asked as bash asks: the words so far, and the number of the one that is typed.
struct CompletionTests {
  private func project() throws -> Pir {
    let pir = try WritingTests.project()
    try pir.write(
      "reviews/runbook.yaml",
      """
      teams: [search team]
      priorities: [high, low]
      incidents:
        - id: disk-full
          title: A disk is full
          prevention: [{ id: alert, text: a }]

      """)
    try pir.write("reviews/INC-7/incident.yaml", "title: a\nseverity: P2\npeople: { on-call: b }\n")
    try pir.write(
      "reviews/INC-7/actions.yaml", "- {id: A1, action: a}\n- {id: A2, action: b, status: done, closed: 2026-01-05}\n")
    try pir.write("reviews/INC-12/incident.yaml", "title: b\nseverity: P1\ncomponents: [web, search]\n")
    try pir.write("reviews/INC-12/actions.yaml", "- {id: B1, action: a}\n")
    return pir
  }

  private func offered(
    _ words: [String], for argument: String, in pir: Pir, from place: String = ""
  ) throws -> [String] {
    let command = words.prefix { !$0.hasPrefix("INC") && !$0.isEmpty && !$0.hasPrefix("-") && Int($0) == nil }
    let index = String(words.count)
    pir.environment["SAP_SHELL"] = "bash"
    let cursor = String(words.last?.count ?? 0)
    let result = try pir.run(["---completion"] + command + ["--", argument, index, cursor, "pir"] + words, from: place)
    #expect(result.status == 0)
    return result.out.split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    (["log", "INC"], "positional@0", ["INC-7", "INC-12"]), (["status", ""], "positional@0", ["INC-7", "INC-12"]),
    (["render", ""], "positional@0", ["INC-7", "INC-12"]), (["check", ""], "positional@0", ["INC-7", "INC-12"]),
    (["new", ""], "--severity", ["P0", "P1", "P2", "P3"]), (["new", ""], "--kind", ["disk-full"]),
    (["log", "INC-7", ""], "--by", ["on-call", "search team"]), (["log", "INC-12", ""], "--by", ["search team"]),
    (["log", "INC-7", ""], "--escalated", ["1", "2", "3"]),
    (["action", "done", ""], "positional@0", ["INC-7/A1", "INC-12/B1"]),
    (["action", "move", "INC-7/"], "positional@0", ["INC-7/A1"]),
    (["action", "reopen", ""], "positional@0", ["INC-7/A2"]),
    (["action", "edit", "INC-7/"], "positional@0", ["INC-7/A1", "INC-7/A2"]),
    (["set", "INC-7", "visibility", ""], "positional@1", ["internal", "public"]),
    (["set", "INC-7", "severity", ""], "positional@1", ["P0", "P1", "P2", "P3"]),
    (["set", "INC-7", "kind", ""], "positional@1", ["disk-full"]),
    (["set", "INC-7", "commander", ""], "positional@1", ["on-call"]),
    (["set", "INC-7", "related", ""], "positional@1", ["INC-12"]),
    (["set", "INC-7", "review.state", ""], "positional@1", ["draft", "in_review", "approved", "published"]),
    (["action", "add", ""], "--owner", ["on-call", "search team"]),
    (["actions", ""], "--owner", ["on-call", "search team"]),
    (["action", "assign", "INC-7/A1", ""], "positional@1", ["on-call", "search team"]),
    (["new", ""], "--component", ["search", "web"]),
    (["action", "add", ""], "--priority", ["high", "low"]), (["action", "add", ""], "--prevents", ["disk-full/alert"]),
  ])
  func namesOfTheProjectAreOffered(words: [String], argument: String, offered expected: [String]) throws {
    #expect(try offered(words, for: argument, in: project()) == expected)
  }

  @Test func theKeysOfARecordAreOffered() throws {
    let keys = try offered(["set", "INC-7", ""], for: "positional@1", in: project())
    for key in ["title", "people.on-call", "people.", "stated.total", "review.state", "lessons.went_well"] {
      #expect(keys.contains(key))
    }
    #expect(!keys.contains { $0.contains("ROLE") || $0.contains("METRIC") || $0.hasPrefix("links") })
  }

  /// Rows to correct, changes to take back, items to tick; the incident may be named by its number.
  @Test(arguments: ["INC-7", "7"])
  func whatIsInARecordIsOffered(id: String) throws {
    let pir = try project()
    pir.environment["PIR_NOW"] = "2026-01-05T13:00Z"
    try pir.write(
      "reviews/runbook.yaml",
      """
      phases: [{ id: "1", name: a, steps: [{ id: "1.1", title: b, checklist: [c, d, e] }] }]

      """)
    #expect(try pir.run("log", "7", "x", "--at", "12:00").status == 0)
    #expect(try pir.run("set", "7", "tags", "drill,night").status == 0)
    #expect(try pir.run("tick", "7", "1.1", "2").status == 0)
    #expect(try pir.run("undo", "2").status == 0)
    for option in ["--edit", "--delete"] {
      #expect(try offered(["log", id, option, ""], for: option, in: pir) == ["12:00\\#1", "12:00\\#2"])
    }
    #expect(try offered(["undo", ""], for: "positional@0", in: pir) == ["1", "3", "4", "INC-7", "INC-12"])
    #expect(try offered(["tick", id, "1.1", ""], for: "positional@2", in: pir) == ["1", "3"])
    #expect(try offered(["set", id, "review.state", "ap"], for: "positional@1", in: pir).contains("approved"))
    #expect(try pir.run("undo", "4").status == 0)
    #expect(try offered(["list", ""], for: "--tag", in: pir) == ["drill", "night"])
    #expect(
      try offered(["new", "--person", "scribe=M. Adeyemi", "--commander", ""], for: "--commander", in: pir) == [
        "scribe"
      ])
  }

  /// The last is how bash takes the second apart.
  @Test(arguments: [["--project", "../p"], ["--project=../p"], ["--project", "=", "../p"]])
  func theProjectMayBeNamed(option: [String]) throws {
    let pir = try Pir()
    try pir.write("p/reviews/INC-3/incident.yaml", "title: a\nseverity: P2\n")
    try pir.write("elsewhere/reviews/INC-4/incident.yaml", "title: a\nseverity: P2\n")
    let words = ["log"] + option + [""]
    #expect(try offered(words, for: "positional@0", in: pir, from: "elsewhere") == ["INC-3"])
  }

  /// bash and zsh pass a word on with its quotes; of what stands in it, only the home folder's `~` is expanded.
  @Test(arguments: ["'p q'", "\"p q\"", "p\\ q", "p' 'q", "~/p\\ q"])
  func theProjectIsReadAsItWasTyped(option: String) throws {
    let pir = try Pir()
    try pir.write("p q/reviews/INC-3/incident.yaml", "title: a\nseverity: P2\n")
    try pir.write("home/p q/reviews/INC-3/incident.yaml", "title: a\nseverity: P2\n")
    #expect(try offered(["log", "--project", option, ""], for: "positional@0", in: pir) == ["INC-3"])
  }

  @Test(arguments: ["'$(touch hit)'", "\"`touch hit`\"", "$(touch hit)", "'", "\\", "~nobody/p"])
  func nothingOfTheProjectsNameIsExpanded(option: String) throws {
    let pir = try Pir()
    #expect(try offered(["log", "--project", option, ""], for: "positional@0", in: pir) == [])
    #expect(!pir.exists("hit"))
  }

  /// The defaults in place of what cannot be read are not the runbook's.
  @Test(arguments: ["severities: [[[\n", "severities: 3\n", "severities: [{ id: [] }]\n"])
  func ofABrokenRunbookNothingIsOffered(runbook: String) throws {
    let pir = try WritingTests.project()
    try pir.write("reviews/runbook.yaml", runbook)
    #expect(try offered(["new", ""], for: "--severity", in: pir) == [])
  }

  /// A4: bash expands what it is given, so it is given no mark unquoted; names that no shell can take are left out.
  @Test(arguments: [
    ("a;b", "a\\;b"), ("O'Brien", "O\\'Brien"), ("R&D [eu]", "R\\&D \\[eu\\]"), ("a\\b", "a\\\\b"), ("a\"b", "a\\\"b"),
    ("*", "\\*"), ("search team", "search team"), ("J. Müller-Lüdenscheidt", "J. Müller-Lüdenscheidt"), ("$(x)", nil),
    ("`x`", nil), ("${x}", nil), ("-rf", nil), ("~root", nil), ("a\nb", nil), ("a\u{202E}b", nil), ("a\u{1B}b", nil),
  ])
  func bashIsGivenNothingToExpand(name: String, given: String?) throws {
    let pir = try Pir()
    let scalars = name.unicodeScalars.map { scalar -> String in
      guard !scalar.isASCII || scalar.value < 32 || "\"\\".unicodeScalars.contains(scalar) else {
        return String(scalar)
      }
      let digits = String(scalar.value, radix: 16)
      return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }
    let role = "\"" + scalars.joined() + "\""
    try pir.write("reviews/INC-7/incident.yaml", "title: a\nseverity: P2\npeople: { \(role): b, on-call: c }\n")
    let expected = [given, "on-call"].compactMap(\.self)
    #expect(try offered(["log", "INC-7", ""], for: "--by", in: pir) == expected)
  }

  @Test func outsideOfAProjectNothingIsOffered() throws {
    #expect(try offered(["log", ""], for: "positional@0", in: Pir()) == [])
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func everyShellHasAScript(shell: String) throws {
    let result = try Pir().run("--generate-completion-script", shell)
    #expect(result.status == 0)
    for word in ["severity", "milestone", "acknowledged", "---completion"] { #expect(result.out.contains(word)) }
  }
}
