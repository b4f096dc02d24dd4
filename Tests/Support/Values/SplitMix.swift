/// Numbers that look random and are the same in every run (Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators", 2014).
package struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  package init(state: UInt64) {
    self.state = state
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to less than the limit; 0 for a limit of 0.
  package mutating func next(below limit: Int) -> Int {
    let number = next()
    return limit > 0 ? Int(number % UInt64(limit)) : 0
  }

  /// One of the elements; nil if there are none.
  package mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[next(below: elements.count)]
  }
}
