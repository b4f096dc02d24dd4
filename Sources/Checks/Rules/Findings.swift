package import Diagnostics
package import Incidents

/// What a careful reviewer would object to, by the rules that the runbook has not turned off.
package enum Findings {
  static let ofRecords: [any RecordRule.Type] =
    timeline + completeness + actions + language + policy + text

  private static let timeline: [any RecordRule.Type] = [
    MilestoneOrder.self, RepeatedMilestones.self, StatedDurations.self,
  ]
  private static let completeness: [any RecordRule.Type] = [MissingKind.self]
  private static let actions: [any RecordRule.Type] = []
  private static let language: [any RecordRule.Type] = [BlamingWords.self]
  private static let policy: [any RecordRule.Type] = []
  private static let text: [any RecordRule.Type] = []

  static let ofProjects: [any ProjectRule.Type] = [UnknownRule.self]

  static let ofTexts: [any TextRule.Type] = []

  /// All findings in a record, in the order of the rules.
  package static func of(_ record: CheckedRecord) -> [Diagnostic] {
    ofRecords.flatMap { type in
      record.runbook.checks.weighed(type.rule) { type.findings(in: record) }
    }
  }

  /// All findings in the runbook, and in what the incidents have in common.
  package static func of(_ project: CheckedProject) -> [Diagnostic] {
    ofProjects.flatMap { type in
      project.runbook.checks.weighed(type.rule) { type.findings(in: project) }
    }
  }

  /// All findings in the text of a file.
  package static func of(_ file: CheckedFile, by policy: CheckPolicy) -> [Diagnostic] {
    ofTexts.flatMap { type in policy.weighed(type.rule) { type.findings(in: file) } }
  }
}
