import Diagnostics
import Incidents
import Records
import Text

/// `vague-action`: an action item says what will be different, so that one can see when it is done.
enum VagueAction: RecordRule {
  static let rule = Rule(
    "vague-action", .off, .actions, "An action item says what will be different, not that somebody will think about it")

  private static let openings = [
    "investigate", "consider", "look into", "look at", "think about", "explore", "evaluate", "discuss", "try to",
    "be careful", "be more careful", "pay attention", "pay more attention", "remember to", "keep in mind",
  ]

  private static let search = WordSearch(for: openings)

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    record.texts.compactMap { value in
      // It is vague where it begins so: "Alert when builds are evaluated twice" is not.
      guard value.place.source.name == record.sources.actions?.name, value.path == ["action"],
        let found = search.first(in: value.text),
        value.text.hasPrefix(found)
      else { return nil }
      return rule.finding(
        at: value.place(of: found), "'\(found)' has no end: nobody can tell when it is done",
        suggestion: "say what will be different once it is done")
    }
  }
}
