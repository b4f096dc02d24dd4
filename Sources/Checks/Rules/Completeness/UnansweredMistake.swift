import Diagnostics
import Incidents
import Records

/// `unanswered-mistake`: what went wrong is answered by an action item.
enum UnansweredMistake: RecordRule {
  static let rule = Rule(
    "unanswered-mistake", .note, .completeness, "What went wrong names the action items that answer it")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    guard record.isDueForReview, let lessons = record.sources.facts?.root?.value(of: "lessons"),
      let mistakes = lessons.value(of: "went_wrong")
    else { return [] }
    return mistakes.items.compactMap { node in
      guard !node.isEmpty, node.value(of: "actions")?.items.contains(where: { !$0.isEmpty }) != true else { return nil }
      return rule.finding(
        at: (node.value(of: "text") ?? node).place, "no action item answers this",
        suggestion: "write it as 'text' with 'actions: [A1]', or promise something in actions.yaml")
    }
  }
}
