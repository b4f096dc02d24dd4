import Diagnostics
import Incidents
import Records

/// What a change of a key is told by.
enum SetWords {
  /// `title is 'Search is slow', and was 'Search'`.
  static func sentence(_ outcome: FactsSetting.Outcome) -> String {
    let key = outcome.key
    return switch (outcome.before.map(quoted), outcome.after.map(quoted)) {
    case (let before, let after?) where before == after: "\(key.name) is \(after) already; nothing was written"
    case (let before?, let after?): "\(key.name) is \(after), and was \(before)"
    case (nil, let after?): "\(key.name) is \(after)"
    case (let before?, nil): "\(key.name) is removed; it was \(before)"
    case (nil, nil): "\(key.name) is removed; it was empty"
    }
  }

  /// What else follows from the change.
  static func remarks(_ outcome: FactsSetting.Outcome, of id: IncidentID) -> [String] {
    let key = outcome.key
    guard let after = outcome.after, after != outcome.before else { return [] }
    switch (key.name, after) {
    case ("severity", _) where outcome.before != nil:
      return ["this corrects the record; 'pir log \(id) --severity \(after)' writes down that it changed"]
    case ("review.state", "published"), ("notice", "published"):
      let document = key.name == "notice" ? "notice" : "review"
      return ["nobody was shown what becomes public: 'pir publish \(id) \(document) --dry-run' shows it"]
    default: return []
    }
  }

  private static func quoted(_ text: String) -> String {
    let lines = text.split(whereSeparator: \.isNewline)
    let first = String(lines.first ?? "")
    guard lines.count > 1 || first.count > mostShown else { return "'\(first)'" }
    return "'\(first.prefix(mostShown))...' (\(Counted.text(text.count, "character")))"
  }

  private static let mostShown = 60
}
