/// How long a run takes.
struct Stopwatch {
  private let start = ContinuousClock.now

  /// With two decimals: `0.31`.
  var seconds: String {
    let passed = (ContinuousClock.now - start).components
    let hundredths = passed.seconds * 100 + passed.attoseconds / 10_000_000_000_000_000
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
