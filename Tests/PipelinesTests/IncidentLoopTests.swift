import Diagnostics
import Incidents
import Synchronization
import TestSupport
import Testing
import Text

@testable import Pipelines

/// The loop gives the same, however many threads work.
struct IncidentLoopTests {
  private static func ids(_ count: Int) throws -> [IncidentID] {
    try (1...count).map { try #require(IncidentID("INC-\($0)")) }
  }

  private static func number(_ id: IncidentID) -> Int { Int(id.text.dropFirst("INC-".count)) ?? 0 }

  /// Work of different lengths, without a clock.
  private static func spin(_ seed: Int) -> Int {
    var random = SplitMix(state: UInt64(seed))
    return (0..<Int(random.next() % 2000)).reduce(0) { $0 &+ $1 &* seed }
  }

  private static func problem(_ id: IncidentID) -> Diagnostic {
    Diagnostic(.note, "test", at: SourcePlace(file: id.text), "\(id)")
  }

  @Test(arguments: [1, 2, 3, 16, 300])
  func takesResultsAndProblemsInTheOrderOfTheIDs(jobs: Int) throws {
    let ids = try Self.ids(200)
    var problems: [Diagnostic] = []
    var taken: [String] = []
    IncidentLoop(over: ids, Pace(jobs: jobs)).run(collecting: &problems) { id -> IncidentLoop.Made<String> in
      _ = Self.spin(Self.number(id))
      // Of some there is nothing but a problem.
      return .init(value: Self.number(id).isMultiple(of: 7) ? nil : id.text, problems: [Self.problem(id)])
    } take: { id, text in
      #expect(id.text == text)
      taken.append(text)
    }
    #expect(taken == ids.filter { !Self.number($0).isMultiple(of: 7) }.map(\.text))
    #expect(problems.map(\.message) == ids.map(\.text))
  }

  private struct Failure: Error, Equatable { let id: IncidentID }

  @Test(arguments: [1, 2, 16])
  func endsWithTheFirstErrorInTheOrderOfTheIDs(jobs: Int) throws {
    let ids = try Self.ids(100)
    var problems: [Diagnostic] = []
    var taken = 0
    let error = #expect(throws: Failure.self) {
      try IncidentLoop(over: ids, Pace(jobs: jobs)).run(collecting: &problems) {
        id throws(Failure) -> IncidentLoop.Made<Int> in
        // The later one may be made before.
        if id == ids[40] { _ = Self.spin(Self.number(id)) }
        if id == ids[40] || id == ids[41] { throw Failure(id: id) }
        return .init(value: 1, problems: [Self.problem(id)])
      } take: { _, value throws(Failure) in
        taken += value
      }
    }
    #expect(error == Failure(id: ids[40]))
    #expect(taken == 40 && problems.count == 40)
  }

  @Test(arguments: [1, 2, 16])
  func makesNoMoreOnceTakingFails(jobs: Int) throws {
    let ids = try Self.ids(1000)
    let made = Mutex(0)
    var problems: [Diagnostic] = []
    #expect(throws: Failure(id: ids[2])) {
      try IncidentLoop(over: ids, Pace(jobs: jobs)).run(collecting: &problems) {
        id throws(Failure) -> IncidentLoop.Made<Int> in
        made.withLock { $0 += 1 }
        return .init(value: 1, problems: [Self.problem(id)])
      } take: { id, _ throws(Failure) in
        if id == ids[2] { throw Failure(id: id) }
      }
    }
    #expect(made.withLock { $0 } < 200)
    // Nothing is said of the incident at which the run ended.
    #expect(problems.map(\.message) == ids[..<2].map(\.text))
  }

  @Test func makesOnlyAFewAhead() throws {
    let ids = try Self.ids(500)
    let ahead = Mutex((now: 0, most: 0))
    var problems: [Diagnostic] = []
    IncidentLoop(over: ids, Pace(jobs: 4)).run(collecting: &problems) { _ -> IncidentLoop.Made<Int> in
      ahead.withLock {
        $0.now += 1
        $0.most = max($0.most, $0.now)
      }
      return .init(value: 1)
    } take: { id, _ in
      _ = Self.spin(Self.number(id))
      ahead.withLock { $0.now -= 1 }
    }
    #expect((1...17).contains(ahead.withLock { $0.most }))
  }

  @Test func reportsProgressOfLongRunsOnly() throws {
    let seen = Mutex<[Int]>([])
    for count in [199, 210] {
      var problems: [Diagnostic] = []
      let progress = Progress { done, _ in seen.withLock { $0.append(done) } }
      try IncidentLoop(over: Self.ids(count), Pace(jobs: 2, progress: progress)).run(collecting: &problems) {
        _ -> IncidentLoop.Made<Int> in
        .init(value: 1)
      } take: { _, _ in
      }
    }
    #expect(seen.withLock { $0 } == [50, 100, 150, 200, 210])
  }
}
