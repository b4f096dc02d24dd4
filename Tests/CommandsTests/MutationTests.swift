import Foundation
import TestSupport
import Testing

/// Commands run on changed records until their end: a crash is a signal, and what they say is an exit status.
struct MutationTests {
  /// Some hundreds; `PIR_MUTATIONS=20000` takes all that `make mutations` does.
  private static var count: Int {
    ProcessInfo.processInfo.environment["PIR_MUTATIONS"].flatMap(Int.init) ?? 200
  }

  @Test func noChangeOfARecordEndsInASignal() throws {
    let pir = try Pir()
    let first = Self.count > 200 ? 0 : 10_000
    let result = try pir.mutate(first: first, count: Self.count)
    let last = (try? pir.read("case")) ?? ""
    #expect(result.status == 0, "\(result.err)\(last)")
    #expect(result.out.hasPrefix("\(Self.count) cases\n"))
    let statuses = Set(
      result.out.split(separator: "\n").dropFirst().compactMap { line in
        line.split(separator: ": ").last?.split(separator: " ").first.map(String.init)
      })
    #expect(statuses.isSubset(of: ["0", "1"]), "\(result.out)")
  }

  /// The same through the program itself.
  @Test(arguments: [3, 1004, 2005, 4001, 7000])
  func theProgramEndsByItself(number: Int) throws {
    let pir = try Pir()
    #expect(try pir.mutate(first: number, count: 1, keepsChange: true).status == 0)
    for command in [["check"], ["build"], ["build", "--audience", "public"], ["actions"], ["runbook"], ["status"]] {
      #expect([0, 1].contains(try pir.run(command).status), "\(command)")
    }
  }
}
