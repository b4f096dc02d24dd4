extension Incident {
  /// What the runbook asks for and how the response went, in the order of a response: who answered, what was told, who
  /// was called, how far it came, and the review.
  ///
  /// A rule that asks nothing of the incident's severities has no judgement. Nothing here depends on the present: of a
  /// running incident the records tell no more than up to their latest row.
  package func adherence(to runbook: Runbook) -> [Judgement] {
    guard !milestones.isEmpty else { return [] }
    let course = Course(of: self)
    var judgements: [Judgement] = []
    if let response = responseJudgement(runbook, course) { judgements.append(response) }
    judgements += updateJudgements(runbook, course)
    judgements += runbook.escalation.compactMap { levelJudgement($0, runbook, course) }
    judgements += runbook.phases.compactMap { phaseJudgement($0, runbook, course) }
    if let review = reviewJudgement(runbook) { judgements.append(review) }
    return judgements
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
