import TestSupport
import Testing

/// No document depends on the present: nothing that makes one can know it.
struct ClockTests {
  /// What tells the time, in the standard library and in those below it. Foundation is nowhere imported at all.
  private static let clocks = [
    "ContinuousClock", "SuspendingClock", "UTCClock", "clock_gettime", "gettimeofday", "time(nil)",
    "localtime(", "localtime_r", "gmtime(", "gmtime_r", "st_mtim", "st_ctim", "st_atim",
  ]

  /// The one file that may ask, for the commands that write down what happens and for numbers that are as of a day.
  private static let allowed = "Sources/Commands/Console/Clock.swift"
  /// The one that measures how long a run takes, which no document tells.
  private static let stopwatch = "Sources/Commands/Console/Stopwatch.swift"

  @Test func onlyTwoFilesAskForTheTime() throws {
    var found: Set<String> = []
    let files = try Repository.files(in: "Sources", ending: ".swift")
    #expect(files.count > 200)
    for file in files {
      let text = try Repository.text(file)
      if Self.clocks.contains(where: text.contains) { found.insert(file) }
    }
    #expect(found == [Self.allowed, Self.stopwatch])
  }

  /// The commands that write an incident's documents do not use that file, nor what is made from it.
  @Test func noCommandThatWritesDocumentsUsesIt() throws {
    let writers = ["Render", "Runbook", "HTML", "Templates", "Document"]
    var users: [String] = []
    for file in try Repository.files(in: "Sources", ending: ".swift") where file != Self.allowed {
      let text = try Repository.text(file)
      if text.contains("Day.today") || text.contains("Clock.now") { users.append(file) }
    }
    #expect(users.count > 2)
    #expect(users.allSatisfy { $0.hasPrefix("Sources/Commands/") })
    #expect(users.filter { user in writers.contains { user.contains($0) } } == [])
  }
}
