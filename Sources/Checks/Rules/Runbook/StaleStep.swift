import Diagnostics
import Incidents
import Records

/// `stale-step`: the steps of the runbook are read every now and then, each of them.
enum StaleStep: ProjectRule {
  static let rule = Rule("stale-step", .note, .runbook, "Each step of the runbook was read within two periods")

  static func findings(in project: CheckedProject) -> [Diagnostic] {
    RunbookUpkeep.findings(rule, in: project) { finding, root in
      guard case .staleStep(let id, let since, let due) = finding else { return nil }
      let lists = root.value(of: "phases")?.items.compactMap { $0.value(of: "steps") } ?? []
      return (RunbookUpkeep.item(id, in: lists), "step \(id) was last read on \(since), and was due on \(due)")
    }
  }
}
