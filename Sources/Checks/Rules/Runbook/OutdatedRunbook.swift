import Diagnostics
import Incidents
import Records

/// `outdated-runbook`: the runbook is read through as often as it says.
enum OutdatedRunbook: ProjectRule {
  static let rule = Rule(
    "outdated-runbook", .warning, .runbook, "The runbook is read through as often as its 'review_every' says")

  static func findings(in project: CheckedProject) -> [Diagnostic] {
    RunbookUpkeep.findings(rule, in: project) { finding, root in
      switch finding {
      case .undated: (root.key("review_every"), "the runbook is to be read every now and then, and has no 'updated'")
      case .notUpdated(let since, let due):
        (root.value(of: "updated"), "the runbook was last read on \(since), and was due on \(due)")
      default: nil
      }
    }
  }
}
