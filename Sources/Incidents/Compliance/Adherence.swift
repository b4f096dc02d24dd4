extension Incident {
  /// What the runbook asks for and how the response went, in the order of a response: who answered, what was told, who
  /// was called, how far it came, and the review.
  ///
  /// A rule that asks nothing of the incident's severities has no judgement, and neither has what was withdrawn or is
  /// maintenance. Nothing here depends on the present: of a running incident the records tell no more than up to their
  /// latest row.
  package func adherence(to runbook: Runbook) -> [Judgement] {
    adherence(to: runbook, postedUpdates(runbook))
  }

  /// The same with the updates, which were worked out before.
  package func adherence(to runbook: Runbook, _ posted: [PostedUpdate]) -> [Judgement] {
    guard isMeasured else { return [] }
    let course = Course(of: timeline)
    // Nobody is held to numbers that nobody wrote.
    guard runbook.isWritten else { return [promiseJudgement(posted, runbook, course)].compactMap(\.self) }
    var judgements: [Judgement] = []
    if let response = responseJudgement(runbook, course) { judgements.append(response) }
    judgements += updateJudgements(posted, runbook, course)
    for level in runbook.escalation {
      if let judgement = levelJudgement(level, runbook, course) { judgements.append(judgement) }
    }
    for phase in runbook.phases where phase.endsWith != nil && concerns(phase) {
      if let judgement = phaseJudgement(phase, runbook, course) { judgements.append(judgement) }
    }
    if let review = reviewJudgement(runbook) { judgements.append(review) }
    return judgements
  }

  /// Whether the incident ever had a severity that the phase applies to.
  private func concerns(_ phase: Phase) -> Bool {
    phase.appliesTo.contains(severity) || severityChanges.contains { phase.appliesTo.contains($0.severity) }
  }
}

extension Judgement.Verdict {
  /// The verdict on several things together: one that was missed decides, then one that is not known.
  init(of parts: some Sequence<Judgement.Verdict>) {
    var (isOpen, doubt): (Bool, Judgement.Doubt?) = (false, nil)
    for part in parts {
      switch part {
      case .missed:
        self = .missed
        return
      case .notKnown(let reason): doubt = doubt ?? reason
      case .notYet: isOpen = true
      case .met: break
      }
    }
    self = doubt.map { .notKnown($0) } ?? (isOpen ? .notYet : .met)
  }
}
