package import Incidents
import Prose

/// Which links of an author's Markdown are kept, by their destinations.
package typealias LinkRule = @Sendable (String) -> Bool

extension Incident {
  /// The incident with the links of its prose that are kept; of the others only the text stays. A story's references are
  /// resolved.
  ///
  /// Its status updates, which are documents of another folder, stay as they are.
  package func keepingLinks(_ isKept: @escaping LinkRule) -> Incident {
    func kept(_ prose: String) -> String { Prose.keepingLinks(prose, where: isKept) }
    var incident = self
    incident.summary = summary.map(kept)
    incident.impact = impact.map(kept)
    incident.detection = detection.map(kept)
    incident.trigger = trigger.map(kept)
    incident.resolution = resolution.map(kept)
    incident.rootCause = rootCause.map(kept)
    incident.contributingFactors = contributingFactors.map { $0.keepingLinks(kept) }
    incident.fiveWhys = fiveWhys?.keepingLinks(kept)
    incident.lessons = lessons.keepingLinks(kept)
    incident.narrative = narrative.map { kept(Prose.resolvingReferences($0)) }
    incident.internalNarrative = internalNarrative.map { kept(Prose.resolvingReferences($0)) }
    for index in incident.timeline.indices {
      incident.timeline[index].event = kept(timeline[index].event)
      incident.timeline[index].action = timeline[index].action.map(kept)
    }
    for index in incident.actions.indices {
      incident.actions[index].action = kept(actions[index].action)
      incident.actions[index].reason = actions[index].reason.map(kept)
    }
    return incident
  }
}

extension StatusUpdate {
  /// The update with the links that are kept; of the others only the text stays.
  package func keepingLinks(_ isKept: @escaping LinkRule) -> StatusUpdate {
    var update = self
    update.summary = summary.map { Prose.keepingLinks($0, where: isKept) }
    update.impact = impact.map { Prose.keepingLinks($0, where: isKept) }
    update.actions = actions.map { Prose.keepingLinks($0, where: isKept) }
    return update
  }
}

extension Remark {
  fileprivate func keepingLinks(_ kept: (String) -> String) -> Remark { Remark(kept(text), isInternal: isInternal) }
}

extension FiveWhys {
  fileprivate func keepingLinks(_ kept: (String) -> String) -> FiveWhys {
    FiveWhys(
      problem: problem.map(kept),
      whys: whys.map { Step(why: kept($0.why), because: $0.because.map(kept), isInternal: $0.isInternal) })
  }
}

extension Lessons {
  fileprivate func keepingLinks(_ kept: (String) -> String) -> Lessons {
    var lessons = self
    lessons.wentWell = wentWell.map { $0.keepingLinks(kept) }
    lessons.wentWrong = wentWrong.map {
      Mistake(text: kept($0.text), actions: $0.actions, isInternal: $0.isInternal)
    }
    lessons.gotLucky = gotLucky.map { $0.keepingLinks(kept) }
    lessons.improvements = improvements.map {
      Improvement(text: kept($0.text), isDone: $0.isDone, isInternal: $0.isInternal)
    }
    return lessons
  }
}
