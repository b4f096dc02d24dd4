import Testing

/// No document depends on the present: nothing that makes one can know it.
struct ClockTests {
  /// What tells the time, in the standard library and in those below it. Foundation is nowhere imported at all.
  private static let clocks = [
    "ContinuousClock", "SuspendingClock", "UTCClock", "clock_gettime", "gettimeofday", "time(nil)",
    "localtime", "gmtime", "st_mtim", "st_ctim", "st_atim",
  ]

  /// The one file that may ask, for the commands whose numbers are as of a day.
  private static let allowed = "Sources/Commands/Day.swift"

  @Test func onlyOneFileAsksForTheTime() throws {
    var found: Set<String> = []
    let files = try Repository.files(in: "Sources", ending: ".swift")
    #expect(files.count > 200)
    for file in files {
      let text = try Repository.text(file)
      if Self.clocks.contains(where: text.contains) { found.insert(file) }
    }
    #expect(found == [Self.allowed])
  }

  /// The commands that write an incident's documents do not use that file.
  @Test func noCommandThatWritesDocumentsUsesIt() throws {
    let users = try Repository.files(in: "Sources", ending: ".swift").filter { file in
      try file != Self.allowed && Repository.text(file).contains("Day.today")
    }
    #expect(users == ["Sources/Commands/CheckCommand.swift", "Sources/Commands/StatsCommand.swift"])
  }
}
