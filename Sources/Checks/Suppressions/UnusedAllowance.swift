import Diagnostics
import Incidents

/// `unused-allowance`: an allowance goes when what it allowed is gone.
enum UnusedAllowance {
  static let rule = Rule("unused-allowance", .warning, .allowances, "An allowance takes a finding back, or is deleted")

  /// `allowances` are those that took nothing back; what is wrong with them otherwise is told by other rules, and a rule
  /// that is off finds nothing.
  static func findings(in allowances: [Allowance], by policy: CheckPolicy) -> [Diagnostic] {
    policy.weighed(rule) {
      allowances.compactMap { allowance in
        guard !allowance.reason.isEmpty, let known = RuleCatalogue.rule(allowance.rule), known.standing != .fixed,
          policy.weight(of: known) != .off
        else { return nil }
        return rule.finding(
          at: allowance.place, "'\(allowance.rule)' finds nothing here that this could allow", suggestion: "delete it")
      }
    }
  }
}
