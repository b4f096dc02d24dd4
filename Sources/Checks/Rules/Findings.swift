package import Diagnostics
package import Incidents
import Records

/// What a careful reviewer would object to, by the rules that the runbook has not turned off.
package enum Findings {
  static let ofRecords: [any RecordRule.Type] =
    timeline + completeness + components + maintenance + actions + language + policy + publicTexts + text

  private static let timeline: [any RecordRule.Type] = [
    MilestoneOrder.self, RepeatedMilestones.self, MilestoneAfterResolution.self, ReopenedWithoutResolution.self,
    StatedDurations.self, EventAfterClosing.self, InternalResolution.self, OpenImpactWindow.self, FutureDate.self,
    EmptyUpdate.self,
  ]

  private static let completeness: [any RecordRule.Type] = [
    MissingSeverity.self, MissingSummary.self, MissingImpact.self, MissingCause.self, MissingResolution.self,
    MissingMilestone.self,
    MissingActions.self, MissingLessons.self, UnansweredMistake.self, MissingPrevention.self, OverdueReview.self,
    MissingKind.self,
  ]

  private static let components: [any RecordRule.Type] = [
    UnlistedComponent.self, RepeatedComponent.self, WindowComponent.self,
  ]

  private static let maintenance: [any RecordRule.Type] = [OverdueMaintenance.self]

  private static let actions: [any RecordRule.Type] = [
    MissingOwner.self, MissingDueDate.self, OverdueAction.self, DueBeforeOpened.self, UnprovenAction.self,
    VagueAction.self,
  ]

  private static let language: [any RecordRule.Type] = [BlamingWords.self, NameInPublic.self]

  private static let policy: [any RecordRule.Type] = [
    LateResponse.self, LateUpdate.self, LatePromisedUpdate.self, LateEscalation.self, LatePhase.self,
    MissedMetric.self, LateReview.self, LongPromise.self,
  ]

  private static let publicTexts: [any RecordRule.Type] = [
    EmailInPublic.self, PhoneInPublic.self, PrivateAddress.self, InternalHost.self,
  ]

  private static let text: [any RecordRule.Type] = [
    LeftPlaceholder.self, DeadLink.self, UnknownRelated.self, UnusedAttachment.self, UnclosedComment.self,
  ]

  /// Of a record whose first file ends in a syntax error nobody knows what it lacks.
  private static let ofCutRecords: [any RecordRule.Type] =
    timeline + components + actions + language + publicTexts + text

  /// Of what was no incident after all nothing is asked; what it says is still to be right.
  static let ofWithdrawn: [any RecordRule.Type] = [MilestoneOrder.self, FutureDate.self] + language + text

  /// Of maintenance nothing is asked that only a failure has: severity, detection, cause, lessons, a review.
  static let ofMaintenance: [any RecordRule.Type] =
    timeline + maintenance + actions + language
    + [LongPromise.self] + publicTexts + text

  static let ofProjects: [any ProjectRule.Type] = [
    UnknownRule.self, SimilarIDs.self, OutdatedRunbook.self, RunbookBehindReviews.self, StaleStep.self,
    StaleKnownIncident.self, ComponentSpelling.self, MissingSiteID.self,
    EmailInPublic.self, PhoneInPublic.self, PrivateAddress.self, InternalHost.self,
  ]

  static let ofTexts: [any TextRule.Type] = [
    LeakedSecret.self, BidiControl.self, InvisibleCharacter.self, MixedLineEndings.self,
  ]

  /// All findings in a record, in the order of the rules.
  package static func of(_ record: CheckedRecord) -> [Diagnostic] {
    of(record, by: rules(for: record))
  }

  private static func rules(for record: CheckedRecord) -> [any RecordRule.Type] {
    let incident = record.incident
    if incident.isWithdrawn || incident.isMaintenance { return incident.isWithdrawn ? ofWithdrawn : ofMaintenance }
    return record.sources.facts?.isCut ?? false ? ofCutRecords : ofRecords
  }

  /// What a review lacks: parts that are missing, and action items without an owner, a date or an end.
  package static func ofReview(_ record: CheckedRecord) -> [Diagnostic] {
    of(record, by: (record.incident.isMaintenance ? [] : completeness) + actions)
  }

  private static func of(_ record: CheckedRecord, by rules: [any RecordRule.Type]) -> [Diagnostic] {
    rules.flatMap { type in record.runbook.checks.weighed(type.rule) { type.findings(in: record) } }
  }

  /// The findings about what everybody may read of a public incident, in the order of the rules.
  package static func aboutPublicTexts(of record: CheckedRecord) -> [Diagnostic] {
    of(record, by: [InternalResolution.self, NameInPublic.self] + publicTexts + [LeftPlaceholder.self])
  }

  /// All findings in the runbook, and in what the incidents have in common.
  package static func of(_ project: CheckedProject) -> [Diagnostic] {
    ofProjects.flatMap { type in
      project.runbook.checks.weighed(type.rule) { type.findings(in: project) }
    }
  }

  /// All findings in the text of a file.
  package static func of(_ file: CheckedFile, by policy: CheckPolicy) -> [Diagnostic] {
    let rules = file.isEvidence ? [LeakedSecret.self] : ofTexts
    return rules.flatMap { type in policy.weighed(type.rule) { type.findings(in: file) } }
  }
}
