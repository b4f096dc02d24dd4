extension Incident {
  /// Every text that an author wrote for people to read, in no particular order; names, times and ids are not among
  /// them, but for the people who are named.
  package var texts: [String] {
    let own: [String?] = [
      title, affected, summary, impact, detection, trigger, resolution, rootCause, narrative, internalNarrative,
      fiveWhys?.problem,
      review.owner, review.approvedBy,
    ]
    return own.compactMap(\.self) + components + tags + contributingFactors.map(\.text) + lessons.texts
      + timeline.flatMap(\.texts)
      + actions.flatMap(\.texts) + impactFigures.flatMap { [$0.what, $0.value] } + impactWindows.compactMap(\.note)
      + severityChanges.compactMap(\.reason) + links.flatMap { [$0.title, $0.url] } + people.map(\.name)
      + review.reviewers + ownKeys.values.flatMap(\.self)
      + (fiveWhys?.whys ?? []).flatMap { [$0.why, $0.because].compactMap(\.self) }
  }
}

extension Lessons {
  fileprivate var texts: [String] {
    wentWell.map(\.text) + wentWrong.map(\.text) + gotLucky.map(\.text) + improvements.map(\.text)
  }
}

extension TimelineEntry {
  fileprivate var texts: [String] {
    [event, action, by, update?.summary, update?.impact, update?.actions, evidence].compactMap(\.self)
  }
}

extension ActionItem {
  fileprivate var texts: [String] {
    [action, owner, priority, evidence, ticket, reason].compactMap(\.self) + moved.compactMap(\.why)
  }
}
