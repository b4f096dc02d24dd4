import Hostile
import Prose
import Testing

/// A value of 60 KB costs time in proportion to its length, whatever it consists of.
struct LongValueTests {
  static let places: [Place] = [
    Place(continuation: "  ", startsLine: true, endsLine: true), Place(),
    Place(block: .cell, inline: .emphasis(delimiter: "**"), before: "*", after: "*"),
    Place(block: .fencedCode(fence: "```"), startsLine: true, endsLine: true),
  ]

  @Test(arguments: HostileValues.long.indices)
  func takesTimeInProportionToItsLength(index: Int) {
    let (name, value) = HostileValues.long[index]
    let clock = ContinuousClock()
    for place in Self.places {
      var length = 0
      let time = clock.measure {
        length = Prose.text(value, at: place).utf8.count + placed(value, at: place).utf8.count
      }
      #expect(length <= 40 * value.utf8.count, "\(name)")
      // Debug builds on a busy machine: what is not linear takes minutes.
      #expect(time < .seconds(10), "60 KB of \(name.debugDescription) at \(place)")
    }
  }

  /// Each run of backticks is of another length, and none of them is found: 2 MB.
  @Test func looksForNoRunOfBackticksTwice() {
    let value = (1...2000).map { String(repeating: "`", count: $0) }.joined(separator: " ")
    var length = 0
    let time = ContinuousClock().measure { length = placed(value, at: Self.places[0]).utf8.count }
    #expect(length > value.utf8.count)
    #expect(time < .seconds(10))
  }
}
