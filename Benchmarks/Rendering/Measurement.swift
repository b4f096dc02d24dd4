/// The median duration of a piece of work, after it was done often enough to be warm.
struct Measurement {
  let runs = 5_000
  /// Microseconds.
  let median: Double

  /// - Parameter work: gives a size, so that it cannot be left out.
  init(_ work: () -> Int) {
    let clock = ContinuousClock()
    var total = 0
    for _ in 0..<500 { total &+= work() }
    var durations: [Duration] = []
    durations.reserveCapacity(runs)
    for _ in 0..<runs { durations.append(clock.measure { total &+= work() }) }
    precondition(total != 0, "the work gives something")
    let middle = durations.sorted()[runs / 2].components
    median = Double(middle.seconds) * 1e6 + Double(middle.attoseconds) / 1e12
  }

  /// `  41.3 us   0.82 x`.
  func text(beside other: Measurement) -> String {
    "\(Self.padded(median, 1, 8)) us \(Self.padded(median / other.median, 2, 8)) x"
  }

  /// With that many digits behind the point, on the right of its column.
  private static func padded(_ number: Double, _ digits: Int, _ width: Int) -> String {
    let scale = digits == 1 ? 10.0 : 100.0
    let whole = Int((number * scale).rounded())
    let fraction = String(whole % Int(scale))
    let text = "\(whole / Int(scale))." + String(repeating: "0", count: digits - fraction.count) + fraction
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
