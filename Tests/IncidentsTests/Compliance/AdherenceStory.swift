import Incidents
import TestSupport

/// Responses told in a few words, and what the runbook says to them in a few more.
enum AdherenceStory {
  /// What a rule came to, in words that are quick to compare.
  static func summary(_ incident: Incident, _ runbook: Runbook = Runbook()) -> [String] {
    incident.adherence(to: runbook).map { judgement in
      let rule =
        switch judgement.rule {
        case .response: "response to \(judgement.severity)"
        case .statusUpdates: "updates"
        case .promisedUpdates: "promises"
        case .level(let level): "level \(level)"
        case .phase(let id, _): "phase \(id)"
        case .metric(let id, _): id
        case .review: "review"
        }
      return "\(rule): \(actual(judgement.actual)) \(verdict(judgement.verdict))"
    }
  }

  private static func minutes(_ seconds: Int) -> String { "\(seconds / 60)m" }

  private static func actual(_ actual: Judgement.Actual) -> String {
    switch actual {
    case .took(let seconds, let quiet, let isApproximate):
      (isApproximate ? "~" : "") + minutes(seconds) + (quiet > 0 ? " (\(minutes(quiet)) quiet)" : "")
    case .businessDays(let count): "\(count) business days"
    case .sameDay: "same day"
    case .beforehand: "beforehand"
    case .resolvedBefore: "resolved before"
    case .never: "never"
    case .notBy(let instant): "not by \(instant.clock)"
    case .planned: "planned"
    case .dueBy: "due"
    case .gaps(let gaps): gaps.map { ($0.seconds.map(minutes) ?? "?") + mark($0.verdict) }.joined(separator: " ")
    case .promises(let promises):
      promises.map { $0.due.clock + "+" + minutes($0.secondsLate) + mark($0.verdict) }.joined(separator: " ")
    case .nothing: "-"
    }
  }

  private static func mark(_ verdict: Judgement.Verdict) -> String {
    switch verdict {
    case .met: ""
    case .missed: "!"
    case .notYet: "..."
    case .notKnown: "?"
    }
  }

  private static func verdict(_ verdict: Judgement.Verdict) -> String {
    switch verdict {
    case .met: "met"
    case .missed: "missed"
    case .notYet: "not yet"
    case .notKnown(.metric(.noMilestone(let milestone))): "no \(milestone.rawValue)"
    case .notKnown(.metric(.timeUnknown(let milestone))): "\(milestone.rawValue) unknown"
    case .notKnown(let doubt): "\(doubt)"
    }
  }

  /// A row with more than milestones.
  static func row(
    _ minute: Int, _ milestones: [Milestone] = [], level: Int? = nil, update: StatusUpdate? = nil
  ) -> TimelineEntry {
    TimelineEntry(
      time: Story.minute(minute), event: "e", milestones: milestones, escalated: level, update: update)
  }

  static let told = StatusUpdate(summary: "s")

  static func incident(_ severity: String, _ rows: [TimelineEntry]) -> Incident {
    var incident = Story.incident([])
    incident.severity = severity
    incident.timeline = rows
    return incident
  }

  /// An ordinary response: minute 0 started, 8 detected, 12 acknowledged, 24 identified, 39 mitigated, 54 resolved.
  static var ordinary: Incident {
    var promising = told
    promising.next = Story.minute(48)
    var incident = incident(
      "P1",
      [
        row(0, [.started]), row(8, [.detected]), row(12, [.acknowledged], update: told),
        row(24, [.identified], level: 2), row(33, update: promising), row(39, [.mitigated]),
        row(54, [.resolved], update: told), row(19 * 60),
      ])
    incident.review.state = .approved
    incident.review.meeting = Story.minute(5 * 24 * 60 + 68)
    return incident
  }
}
