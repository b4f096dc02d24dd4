import Diagnostics
import Incidents
import Records

/// `blaming-words`: a review tells what made a slip possible, not who should have known better.
///
/// Off where the runbook says nothing; on, as a note, once it lists words of its own.
enum BlamingWords: RecordRule {
  static let rule = Rule(
    "blaming-words", .off, .language,
    "A review asks what made a slip possible, without words that blame; 'words' of the runbook's checks adds to them")

  private static let words = [
    "should have", "shouldn't have", "could have known", "failed to", "careless", "carelessness", "negligent",
    "negligence", "human error", "user error", "operator error", "incompetent", "incompetence", "sloppy", "stupid",
    "at fault", "to blame", "whose fault", "forgot to", "ought to have known",
  ]

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    let search = WordSearch(for: words + record.runbook.checks.words)
    return record.texts.compactMap { value in
      guard let found = search.first(in: value.text) else { return nil }
      return rule.finding(
        at: value.place(of: found), "'\(found)' blames: a review asks what made the slip possible",
        suggestion: "say what was not known, not visible or not checked")
    }
  }
}
