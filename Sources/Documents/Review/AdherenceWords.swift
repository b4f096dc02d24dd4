import Incidents

/// Gaps, promises and limits as a cell of a table says them.
enum AdherenceWords {
  /// Windows are counted in minutes, as runbooks write them: `by 60m`, not `by 1h`.
  static func window(_ span: Span) -> String {
    guard case .seconds(let seconds) = span, seconds % 60 == 0, seconds <= 3 * 3600 else { return span.description }
    return "\(seconds / 60)m"
  }

  /// `27m`, `~27m`, `5h 13m (2h 53m of it quiet before it was reopened)`.
  ///
  /// `limits` are the seconds that the length is held against.
  static func took(_ seconds: Int, quiet: Int, isApproximate: Bool, limits: [Int]) -> String {
    let took = Span.written(seconds: seconds, besides: limits, isApproximate: isApproximate)
    guard quiet > 0 else { return took }
    return "\(took) (\(Span.written(seconds: quiet, besides: [seconds])) of it quiet before it was reopened)"
  }

  /// Every gap that was too long, with its two ends: `21m twice (14:04 to 14:25, 14:25 to 14:46)`; else the longest.
  static func gaps(_ gaps: [UpdateGap], limits: [Int], _ format: TimeFormat) -> String {
    let besides = limits + gaps.compactMap(\.seconds)
    func length(_ gap: UpdateGap) -> String {
      Span.written(
        seconds: gap.seconds ?? 0, besides: besides, isApproximate: gap.from.isApproximate || gap.to.isApproximate)
    }
    let long = gaps.filter { $0.verdict == .missed }
    guard !long.isEmpty else {
      guard let longest = gaps.filter({ $0.verdict == .met }).max(by: { ($0.seconds ?? 0) < ($1.seconds ?? 0) }) else {
        return ""
      }
      return gaps.count == 1 ? length(longest) : "at most \(length(longest))"
    }
    var lengths: [String] = []
    var ends: [String: [String]] = [:]
    for gap in long {
      let words = length(gap)
      if ends[words] == nil { lengths.append(words) }
      ends[words, default: []].append(format.stretch(from: gap.from, to: gap.to))
    }
    return lengths.map { words in
      let same = ends[words] ?? []
      return "\(words)\(times(same.count)) (\(same.joined(separator: ", ")))"
    }.joined(separator: ", ")
  }

  private static func times(_ count: Int) -> String {
    switch count {
    case 1: ""
    case 2: " twice"
    default: " \(count) times"
    }
  }

  /// The times themselves while they are few.
  static func promised(_ times: [Instant], _ format: TimeFormat) -> String {
    guard times.count <= fewPromises else { return "\(times.count) times" }
    return times.map(format.moment).joined(separator: ", ")
  }

  /// One word or number for each promise, in order: `on time, 6m late`. Of many promises only those that were not kept.
  static func promises(_ promises: [UpdatePromise], _ format: TimeFormat) -> String {
    let words = promises.map(word)
    guard promises.count <= fewPromises else { return unkept(promises, format) }
    guard let first = words.first, words.count > 1, words.allSatisfy({ $0 == first }) else {
      return words.joined(separator: ", ")
    }
    return first.hasSuffix("late") ? first + " each" : first
  }

  private static func unkept(_ promises: [UpdatePromise], _ format: TimeFormat) -> String {
    let kept = promises.filter { $0.verdict == .met }.count
    let others = promises.filter { $0.verdict != .met }
      .map { "\(format.moment($0.due)) \(word($0))" }
    return (["\(kept) on time"] + others).joined(separator: ", ")
  }

  private static func word(_ promise: UpdatePromise) -> String {
    switch promise.verdict {
    case .met: "on time"
    case .missed: "\(Span.written(seconds: promise.secondsLate, besides: [])) late"
    case .notYet: "not yet"
    case .notKnown: "not known"
    }
  }

  private static let fewPromises = 4
}
