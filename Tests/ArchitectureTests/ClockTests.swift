import Testing

/// No document depends on the present: nothing that makes one can know it.
struct ClockTests {
  /// What tells the time, in the standard library and in those below it. Foundation is nowhere imported at all.
  private static let clocks = [
    "ContinuousClock", "SuspendingClock", "UTCClock", "clock_gettime", "gettimeofday", "time(nil)",
    "localtime", "gmtime", "st_mtim", "st_ctim", "st_atim",
  ]

  /// The one file that may ask for the day, for the commands whose numbers are as of one.
  private static let day = "Sources/Commands/Day.swift"
  /// The one that measures how long a run takes, which no document tells.
  private static let stopwatch = "Sources/Commands/Stopwatch.swift"

  @Test func onlyTwoFilesAskForTheTime() throws {
    var found: Set<String> = []
    let files = try Repository.files(in: "Sources", ending: ".swift")
    #expect(files.count > 200)
    for file in files {
      let text = try Repository.text(file)
      if Self.clocks.contains(where: text.contains) { found.insert(file) }
    }
    #expect(found == [Self.day, Self.stopwatch])
  }

  /// The commands that write an incident's documents do not ask for the day: a site's own pages are as of one.
  @Test func noCommandThatWritesDocumentsUsesIt() throws {
    let users = try Repository.files(in: "Sources", ending: ".swift").filter { file in
      try file != Self.day && Repository.text(file).contains("Day.today")
    }
    let allowed = ["Build", "Check", "Stats"].map { "Sources/Commands/\($0)Command.swift" }
    #expect(users == allowed)
  }
}
