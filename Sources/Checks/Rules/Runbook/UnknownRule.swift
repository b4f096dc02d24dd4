import Diagnostics
import Incidents
import Records
import Text

/// `unknown-rule`: what the runbook weighs under `checks` is a rule that can be weighed.
enum UnknownRule: ProjectRule {
  static let rule = Rule(
    "unknown-rule", .error, .runbook, "The rules that the runbook and allowances name are rules that can be weighed",
    .fixed)

  static func findings(in project: CheckedProject) -> [Diagnostic] {
    guard let checks = project.tree?.root?.value(of: "checks") else { return [] }
    return checks.entries.compactMap { key, _ in
      guard let name = key.text, name != "words" else { return nil }
      return finding(name, at: key.place, where: .weighable)
    }
  }

  /// Nil where a rule of that name can be weighed, or allowed if that is what is asked for.
  static func finding(_ name: String, at place: SourcePlace, where standing: Rule.Standing) -> Diagnostic? {
    guard let known = RuleCatalogue.rule(name) else {
      let names = RuleCatalogue.all.filter { $0.standing != .fixed }.map(\.id)
      return rule.finding(
        at: place, "'\(name)' is no rule of pir check",
        suggestion: Suggestion.didYouMean(name, among: names) ?? "choose one that --list-rules lists")
    }
    switch known.standing {
    case .weighable: return nil
    case .allowable:
      guard standing == .weighable else { return nil }
      return rule.finding(
        at: place, "'\(name)' always counts as an error: only single lines are allowed",
        suggestion: "write '# pir:allow \(name)' with a reason on the line")
    case .fixed:
      return rule.finding(
        at: place, "'\(name)' always counts: what it finds keeps records from being read", suggestion: "delete it")
    }
  }
}
