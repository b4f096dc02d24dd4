import Diagnostics
import Incidents

/// `name-in-public`: what everybody may read names roles and teams, not people.
enum NameInPublic: RecordRule {
  static let rule = Rule(
    "name-in-public", .off, .language, "No text of a public incident that everybody may read names one of its people")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    let search = WordSearch(for: names(of: record), .asWritten)
    return PublicText.findings(rule, in: record, suggestion: "name the role", first: search.first) {
      "'\($0)' is one of the people of this incident, and everybody may read this"
    }
  }

  /// Whole names, and the last word of each: people are known by it, unless it is short.
  private static func names(of record: CheckedRecord) -> [String] {
    let teams = Set(record.runbook.teams)
    let people = record.incident.people.map(\.name).filter { !teams.contains($0) }
    return people.flatMap { name in
      let words = name.split(separator: " ")
      guard let last = words.last, words.count > 1, last.count > 2, last.first?.isUppercase == true else {
        return [name]
      }
      return [name, String(last)]
    }
  }
}
