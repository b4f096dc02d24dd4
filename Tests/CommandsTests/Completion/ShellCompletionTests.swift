import Foundation
import TestSupport
import Testing

/// What shells make of names that the program offers: each line is typed into an interactive shell with a Tab at its end,
/// and run. Names are data, so what arrives is the name itself and nothing in it is expanded.
@Suite(.serialized)
struct ShellCompletionTests {
  enum Shell: String, CaseIterable, Sendable {
    case bash, zsh, fish

    /// What a shell does not quote where it inserts a name is not offered to it.
    func offers(_ name: String) -> Bool {
      switch self {
      case .bash: !name.contains { "$`".contains($0) }
      case .zsh: !name.contains("!")
      case .fish: true
      }
    }
  }

  /// Roles of people; each is the only one of its incident.
  private static let names = [
    "on-call", "search team", "Führung", "a  b", "O'Brien", "'", "say \"hi\"", "\"", "R&D [eu]", "a,b@c", "a:b c",
    "$(touch${IFS}hit)", "`touch hit`", "${HOME}", "$x", "$((1+1))", "<(touch hit)", ">hit", "a;touch hit",
    "a&touch hit", "a|touch hit", "(x)", "*", "?", "{a,b}", "!!", "#tag", "^a", "%s", "=ls", "x=~root", "back\\slash",
    "a\\", "\\$(touch hit)", "\\\\$(touch hit)",
  ]

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  @Test(arguments: Shell.allCases)
  func namesArriveAsTheyAre(shell: Shell) throws {
    guard let driver = ShellDriver(shell.rawValue) else { return }
    let pir = try Pir()
    for (index, name) in Self.names.enumerated() {
      try pir.write(
        "reviews/INC-\(index + 1)/incident.yaml", "title: a\nseverity: P2\npeople: { \(Self.quoted(name)): X }\n")
    }
    let lines = Self.names.indices.map { "pir log INC-\($0 + 1) x --by <Tab>" }
    #expect(try driver.type(lines, in: pir) == "")
    for (index, name) in Self.names.enumerated() {
      let rows = try? pir.read("reviews/INC-\(index + 1)/timeline.yaml")
      let by = rows?.components(separatedBy: "\n").first { $0.hasPrefix("  by: ") }?.dropFirst("  by: ".count)
      let forms = [name, Self.quoted(name), "'" + name.replacing("'", with: "''") + "'"]
      let isRight = shell.offers(name) ? by.map { forms.contains(String($0)) } == true : by == nil
      #expect(isRight, "\(shell) made '\(by ?? "nothing")' of '\(name)'")
    }
    #expect(!pir.exists("hit"))
  }

  @Test(arguments: Shell.allCases)
  func theProjectIsReadAsItWasTyped(shell: Shell) throws {
    guard let driver = ShellDriver(shell.rawValue) else { return }
    let pir = try Pir()
    try pir.write("p q/reviews/INC-77/incident.yaml", "title: a\nseverity: P2\n")
    let lines = [
      "pir log --project 'p q' INC-7<Tab> one", "pir log --project \"p q\" INC-7<Tab> two",
      "pir log --project p\\ q INC-7<Tab> three",
    ]
    #expect(try driver.type(lines, in: pir) == "")
    let rows = try pir.read("p q/reviews/INC-77/timeline.yaml")
    for event in ["one", "two", "three"] { #expect(rows.contains("event: \(event)\n"), "\(shell): \(rows)") }
  }

  /// Every kind of name that is offered, each with a command in it, and with the beginning of the name typed already.
  @Test(arguments: Shell.allCases, ["n $(touch${IFS}hit)", "n;touch hit"])
  func everyKindOfNameIsData(shell: Shell, evil: String) throws {
    guard let driver = ShellDriver(shell.rawValue) else { return }
    let pir = try Pir()
    let name = Self.quoted(evil)
    try pir.write(
      "reviews/runbook.yaml",
      """
      severities: [{ id: \(name), name: a }]
      priorities: [\(name)]
      teams: [\(name)]
      phases: [{ id: "1", name: a, steps: [{ id: \(name), title: a, checklist: [b] }] }]
      incidents: [{ id: \(name), title: a, prevention: [{ id: \(name), text: a }] }]

      """)
    try pir.write("reviews/INC-1/incident.yaml", "title: a\nseverity: P2\n")
    try pir.write("reviews/INC-1/actions.yaml", "- { id: \(name), action: a }\n")
    let lines = [
      "pir new a --severity <Tab>", "pir new a --severity P1 --kind <Tab>", "pir log INC-1 a --by n<Tab>",
      "pir log INC-1 a --severity <Tab>", "pir tick INC-1 <Tab>", "pir action add INC-1 a --priority <Tab>",
      "pir action add INC-1 b --prevents n<Tab>", "pir action start INC-1/<Tab>",
      "pir action add INC-1 a --owner n<Tab>",
    ]
    #expect(try driver.type(lines, in: pir) == "")
    #expect(!pir.exists("hit"))
    guard shell.offers(evil) else { return }
    let actions = try pir.read("reviews/INC-1/actions.yaml")
    #expect(actions.contains("  priority: \(evil)\n"))
    #expect(actions.contains("  owner: \(evil)\n"))
    #expect(try pir.read("reviews/INC-1/timeline.yaml").contains("  by: \(evil)\n"))
  }
}

/// Types into a shell as a person does.
struct ShellDriver {
  private let shell: String
  private let python: String

  /// Nil, with a word about it, where the shell or Python is not installed: `.ci/run` installs them.
  init?(_ shell: String) {
    guard Programs.installed(shell) != nil, let python = Programs.installed("python3") else {
      print("\(shell) or python3 is not installed: its completions are not tested")
      return nil
    }
    self.shell = shell
    self.python = python.path
  }

  /// Runs the lines in the project; gives what went wrong.
  func type(_ lines: [String], in pir: Pir) throws -> String {
    let script = try pir.run("--generate-completion-script", shell)
    try pir.write("completion", script.out)
    let typist = Repository.url("Tests/External/Shells/complete.py").path
    pir.environment["LC_ALL"] = "C.UTF-8"
    let words = [python, typist, shell, "./completion"] + lines
    let result = try pir.shell(words.map { "'" + $0.replacing("'", with: "'\\''") + "'" }.joined(separator: " "))
    return result.status == 0 ? "" : result.err
  }
}
