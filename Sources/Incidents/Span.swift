/// A length of time as people write it: `15m`, `1h 30m`, `2d`, `1 business day`.
package enum Span: Hashable, Sendable {
  /// A day is 24 hours.
  case seconds(Int)
  /// Dates from Monday to Friday less the runbook's holidays, the first day not counted.
  case businessDays(Int)

  /// Both leading units and no more: `46m`, `1h 12m`, `2d 3h`, `45s`; what is smaller is cut off.
  package static func written(seconds: Int) -> String {
    let units = [(86_400, "d"), (3600, "h"), (60, "m"), (1, "s")]
    guard let first = units.firstIndex(where: { seconds >= $0.0 }) else { return "0m" }
    let (size, letter) = units[first]
    let leading = "\(seconds / size)\(letter)"
    guard first + 1 < units.count else { return leading }
    let (nextSize, nextLetter) = units[first + 1]
    let rest = seconds % size / nextSize
    return rest == 0 ? leading : leading + " \(rest)\(nextLetter)"
  }
}

extension Span {
  /// The same of what may be approximate: `46m`, `~46m`.
  package static func written(seconds: Int, isApproximate: Bool) -> String {
    (isApproximate ? "~" : "") + written(seconds: seconds)
  }
}

extension Span: CustomStringConvertible {
  package var description: String {
    switch self {
    case .seconds(let seconds): Self.written(seconds: seconds)
    case .businessDays(1): "1 business day"
    case .businessDays(let count): "\(count) business days"
    }
  }
}
