import Diagnostics
import Incidents
import Records

/// `stale-known-incident`: what the runbook says of known incidents is read every now and then.
enum StaleKnownIncident: ProjectRule {
  static let rule = Rule(
    "stale-known-incident", .note, .runbook, "Each known incident of the runbook was read within two periods")

  static func findings(in project: CheckedProject) -> [Diagnostic] {
    RunbookUpkeep.findings(rule, in: project) { finding, root in
      guard case .staleKnownIncident(let id, let since, let due) = finding else { return nil }
      let lists = [root.value(of: "incidents")].compactMap(\.self)
      return (
        RunbookUpkeep.item(id, in: lists), "known incident '\(id)' was last read on \(since), and was due on \(due)"
      )
    }
  }
}
