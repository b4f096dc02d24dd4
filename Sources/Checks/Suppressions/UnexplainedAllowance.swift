import Diagnostics
import Incidents

/// `unexplained-allowance`: whoever allows something says why, for the reader after them.
enum UnexplainedAllowance {
  static let rule = Rule(
    "unexplained-allowance", .warning, .allowances, "An allowance gives a reason, or allows nothing")

  static func findings(in allowances: [Allowance], by policy: CheckPolicy) -> [Diagnostic] {
    policy.weighed(rule) {
      allowances.filter(\.reason.isEmpty).map { allowance in
        guard !allowance.rule.isEmpty else {
          return rule.finding(
            at: allowance.place, "no rule is named here, so nothing is allowed",
            suggestion: "write the rule and the reason behind '\(Allowance.words)'")
        }
        return rule.finding(
          at: allowance.place, "'\(allowance.rule)' is allowed here without a reason, so it is not",
          suggestion: "write why behind the rule")
      }
    }
  }
}
