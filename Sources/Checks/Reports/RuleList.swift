package import Incidents
import Text

/// The rules as `pir check --list-rules` shows them, with what they count in this project.
package enum RuleList {
  /// A line for each rule, by subject.
  package static func text(_ policy: CheckPolicy) -> String {
    let width = RuleCatalogue.all.map(\.id.utf8.count).max() ?? 0
    return Rule.Subject.allCases.map { subject in
      let lines = RuleCatalogue.all.filter { $0.subject == subject }.map { rule in
        let weight = policy.weight(of: rule).rawValue
        return "  \(padded(rule.id, width))  \(padded(weight, 7))  \(rule.summary)\n"
      }
      return "\(subject.rawValue)\n\(lines.joined())"
    }.joined(separator: "\n")
  }

  /// An array of objects; `weight` is what counts in this project, `default` what counts where a runbook says nothing.
  package static func json(_ policy: CheckPolicy) -> String {
    JSONValue.array(
      RuleCatalogue.all.map { rule in
        [
          "id": .string(rule.id), "subject": .string(rule.subject.rawValue),
          "weight": .string(policy.weight(of: rule).rawValue), "default": .string(rule.weight.rawValue),
          "standing": .string(rule.standing.rawValue), "summary": .string(rule.summary),
        ]
      }
    ).text
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }
}
