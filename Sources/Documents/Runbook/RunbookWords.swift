import Incidents

/// How a runbook writes policy numbers: in words, where records write `15m`.
extension Span {
  /// `15 minutes`, `1 hour 30 minutes`, `2 days`, `1 business day`.
  var words: String {
    guard case .seconds(let seconds) = self else { return description }
    let units = [(86_400, "day"), (3600, "hour"), (60, "minute"), (1, "second")]
    var rest = seconds
    var parts: [String] = []
    for (size, name) in units where rest >= size {
      let count = rest / size
      parts.append("\(count) \(name)\(count == 1 ? "" : "s")")
      rest %= size
    }
    return parts.isEmpty ? "0 minutes" : parts.joined(separator: " ")
  }

  /// The same as a term that is set: `within 15 minutes`, `next business day`.
  fileprivate var term: String {
    self == .businessDays(1) ? "next business day" : "within \(words)"
  }
}

extension Severity {
  /// `Immediate (within 5 minutes)`, `Within 15 minutes`: the runbook's own sentence with the number that incidents are
  /// held against, which a sentence that holds it already does not repeat. Nil where neither is given.
  var responseSentence: String? {
    guard let term = respondWithin?.term else { return responseTime }
    guard let responseTime else { return term.prefix(1).uppercased() + term.dropFirst() }
    return responseTime.lowercased().contains(term) ? responseTime : "\(responseTime) (\(term))"
  }
}

extension EscalationLevel {
  /// `30 min`: what the level has, unless its own words for when to escalate say so. Nil for the last level.
  var resolveWithin: String? {
    guard let text = until.map(WindowWords.text) else { return nil }
    return escalateIf?.source.contains("within \(text)") == true ? nil : text
  }
}

/// A window of the response as headings name it.
enum WindowWords {
  /// `0-5 min`, `60+ min`, `4-24 h`: in the largest unit, of minutes and hours, in which both ends are whole numbers. Hours
  /// are for what lasts longer than four.
  static func text(from: Int, to: Int?) -> String {
    let (size, unit) = unit(for: [from, to ?? from])
    return "\(from / size)\(to.map { "-\($0 / size)" } ?? "+") \(unit)"
  }

  /// `30 min`.
  static func text(_ seconds: Int) -> String {
    let (size, unit) = unit(for: [seconds])
    return "\(seconds / size) \(unit)"
  }

  private static func unit(for ends: [Int]) -> (size: Int, name: String) {
    if ends.allSatisfy({ $0 % 3600 == 0 }), ends.contains(where: { $0 > 4 * 3600 }) { return (3600, "h") }
    return ends.allSatisfy { $0 % 60 == 0 } ? (60, "min") : (1, "s")
  }
}
