import Diagnostics
import Incidents

/// `repeated-milestone`: an incident passes each milestone once, and again only after it was reopened.
enum RepeatedMilestones: RecordRule {
  static let rule = Rule(
    "repeated-milestone", .warning, .timeline,
    "A milestone is passed once, and again only after the incident was reopened")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    /// The row of each milestone since the incident was last reopened.
    var passed: [Milestone: TimelineEntry] = [:]
    var fold = StatusFold()
    for row in record.incident.timeline {
      for milestone in row.milestones {
        let effect = fold.take(milestone)
        // A reopening of what is not resolved is found by a rule of its own.
        if milestone == .reopened {
          if effect == .reopening { passed = [:] }
          continue
        }
        if let earlier = passed[milestone], let place = record.place(of: row) {
          findings.append(
            rule.finding(
              at: place,
              "'\(milestone.rawValue)' occurs a second time, and the incident was not reopened in between",
              suggestion: suggestion(isOver: effect == .afterResolution),
              notes: [Diagnostic.Note("the one before it is here", at: record.place(of: earlier))]))
        }
        passed[milestone] = row
      }
    }
    return findings
  }

  /// Only a resolved incident can be reopened, so of a mitigation that did not hold one row keeps the milestone.
  private static func suggestion(isOver: Bool) -> String {
    isOver
      ? "remove it, or mark the row where the incident was reopened"
      : "keep the one that counts and remove the other; only a resolved incident can be reopened"
  }
}
