import TestSupport
import Testing

/// Nothing starts another program but the door to the user's pager.
struct ProgramTests {
  private static let starters = [
    "posix_spawn", "fork(", "execv", "execl", "popen(", "system(", "Process(", "vfork", "clone(",
  ]

  private static let allowed = "Sources/Commands/Console/Pager.swift"

  @Test func onlyThePagerIsStarted() throws {
    var found: Set<String> = []
    let files =
      try Repository.files(in: "Sources", ending: ".swift") + Repository.files(in: "Sources", ending: ".h")
    #expect(files.count > 200)
    for file in files {
      let text = try Repository.text(file)
      if Self.starters.contains(where: text.contains) { found.insert(file) }
    }
    #expect(found == [Self.allowed])
  }

  /// Only where somebody reads on a terminal.
  @Test func onlyOneCommandUsesIt() throws {
    let users = try Repository.files(in: "Sources", ending: ".swift").filter { file in
      try Repository.text(file).contains("Pager.print")
    }
    #expect(users == ["Sources/Commands/Lookup/ShowCommand.swift"])
  }
}
