import Diagnostics
import Incidents

/// `name-in-public`: what everybody may read names roles and teams, not people.
enum NameInPublic: RecordRule {
  static let rule = Rule(
    "name-in-public", .warning, .language,
    "No text of a public incident that everybody may read names one of its people")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    let names = names(of: record)
    let search = WordSearch(for: names, .asWritten)
    // A whole name is one in capitals, too; a single word such as 'May' need not be.
    let whole = WordSearch(for: names.filter { $0.contains(" ") })
    return PublicText.findings(
      rule, in: record, suggestion: "name the role", first: { search.first(in: $0) ?? whole.first(in: $0) }
    ) {
      "'\($0)' is one of the people of this incident, and everybody may read this"
    }
  }

  /// Whole names, and the last word of each: people are known by it, unless it is short. Of the runbook's
  /// contacts, which may be rotations, only whole names of two words. A listed team or a role in the
  /// place of a name is not a person.
  private static func names(of record: CheckedRecord) -> [String] {
    let roles = record.incident.people.map(\.role)
    let others = Set((record.runbook.teams + roles).map(plain))
    let people = record.incident.people.map(\.name).filter { !others.contains(plain($0)) }
    let contacts = record.runbook.contacts.compactMap(\.name).filter {
      $0.contains(" ") && !others.contains(plain($0))
    }
    return contacts
      + people.flatMap { name in
        let words = name.split(separator: " ")
        guard let last = words.last, words.count > 1, last.count > 2, last.first?.isUppercase == true else {
          return [name]
        }
        return [name, String(last)]
      }
  }

  /// `On-Call` and `on call` are the same.
  private static func plain(_ name: String) -> String {
    String(name.lowercased().map { $0 == "-" || $0 == "_" ? " " : $0 })
  }
}
