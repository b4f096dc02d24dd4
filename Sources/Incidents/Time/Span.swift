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
  /// All units: `1d 11h 36m`, `1h 30s`.
  package static func inFull(seconds: Int) -> String {
    guard seconds > 0 else { return "0m" }
    // A hundred days have three digits.
    return DigitWriter.text(capacity: seconds < 100 * 86_400 ? 15 : 32) { writer in
      writer.append(seconds / 86_400, "d")
      writer.append(seconds / 3600 % 24, "h")
      writer.append(seconds / 60 % 60, "m")
      writer.append(seconds % 60, "s")
    }
  }

  /// A length that is read beside others: to the minute, so that two that differ never look the same.
  ///
  /// Seconds are shown below an hour, and where another length would otherwise get the same words.
  package static func written(seconds: Int, besides others: [Int], isApproximate: Bool = false) -> String {
    func shown(_ seconds: Int) -> Int { seconds < 3600 ? max(seconds, 0) : seconds / 60 * 60 }
    let isUnclear = others.contains { $0 != seconds && shown($0) == shown(seconds) }
    let words = inFull(seconds: isUnclear ? seconds : shown(seconds))
    return isApproximate ? "~" + words : words
  }

  /// Seconds; nil for business days, which are not a length.
  package var seconds: Int? { if case .seconds(let seconds) = self { seconds } else { nil } }

  /// The same of what may be approximate: `46m`, `~46m`.
  package static func written(seconds: Int, isApproximate: Bool) -> String {
    (isApproximate ? "~" : "") + written(seconds: seconds)
  }
}

extension Span: CustomStringConvertible {
  package var description: String {
    switch self {
    case .seconds(let seconds): Self.inFull(seconds: seconds)
    case .businessDays(1): "1 business day"
    case .businessDays(let count): "\(count) business days"
    }
  }
}

extension DigitWriter {
  /// Writes a number with its unit, apart from the one before it; nothing for none.
  fileprivate mutating func append(_ number: Int, _ unit: Unicode.Scalar) {
    guard number > 0 else { return }
    if !isEmpty { append(" ") }
    append(all: number)
    append(unit)
  }
}
