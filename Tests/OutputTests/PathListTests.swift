import TestSupport
import Testing

@testable import Output

/// A list of paths does what a set does, in order.
struct PathListTests {
  /// Few names, so that lists meet; `é` in both of its spellings, which are one path.
  private static func paths(_ random: inout SplitMix) -> [String] {
    let names = ["a", "a-b", "b/c", "b/\u{301}c", "c/\u{E9}", "c/e\u{301}", "INC-1/x", "INC-10/x", "INC-1-2/x"]
    return (0..<Int(random.next() % 8)).map { _ in names[Int(random.next() % UInt64(names.count))] }
  }

  @Test(arguments: 0..<200)
  func agreesWithSets(seed: UInt64) {
    var random = SplitMix(state: seed)
    let (one, other) = (Self.paths(&random), Self.paths(&random))
    let (list, second) = (PathList(one), PathList(other))
    #expect(list.paths == Set(one).sorted())
    #expect(list.union(second).paths == Set(one).union(other).sorted())
    #expect(list.subtracting(second).paths == Set(one).subtracting(other).sorted())
    for path in one + other { #expect(list.contains(path) == one.contains(path)) }
    #expect((list == second) == (Set(one) == Set(other)))
  }
}
