import Incidents
import Templates

/// What the runbook asks for and how it went, as the review shows it.
final class AdherenceRow: Sendable {
  let judgement: Judgement
  /// Whether this is the first row of several that count from the same moment, which it names.
  let namesClock: Bool
  let format: TimeFormat

  init(judgement: Judgement, namesClock: Bool, format: TimeFormat) {
    self.judgement = judgement
    self.namesClock = namesClock
    self.format = format
  }

  static func all(
    _ incident: Incident, _ posted: [PostedUpdate], _ runbook: Runbook, _ format: TimeFormat
  ) -> [AdherenceRow] {
    var named: Set<Judgement.Clock> = []
    return incident.adherence(to: runbook, posted).map { judgement in
      var namesClock = false
      if case .phase = judgement.rule, case .within(_, let clock) = judgement.target {
        namesClock = named.insert(clock).inserted
      }
      return AdherenceRow(judgement: judgement, namesClock: namesClock, format: format)
    }
  }

  static let shape = Shape<AdherenceRow>(
    "a judgement",
    [
      .text("asks", "What the runbook asks for: `Response to P1`, `Status update`") { $0.asks },
      .text("target", "By when or how often: `within 15m`, `every 15m`") { $0.target },
      .text("actual", "How it went: `4m`, `21m (14:04 to 14:25)`, `resolved before`") { $0.actual },
      .text("verdict", "`met`, `missed`, `not yet`, `missed after that` (of a day that is due) or `not known`") {
        $0.verdict
      },
      .flag("missed", "Whether it was missed") { $0.judgement.verdict == .missed },
      .prose("why", "Why it is not known") { $0.why },
    ])

  var asks: String {
    if case .response = judgement.rule { "Response to " + judgement.severity } else { judgement.rule.words }
  }

  var target: String {
    switch judgement.target {
    case .within(let span, let clock): within(span, clock)
    case .atOnce(let span, let clock): "at once, within " + span.description + Self.ofRaise(clock)
    case .every(let spans): "every " + spans.map(\.description).joined(separator: ", then every ")
    case .promised(let times): AdherenceWords.promised(times, format)
    }
  }

  private func within(_ span: Span, _ clock: Judgement.Clock) -> String {
    switch judgement.rule {
    case .level: "by " + AdherenceWords.window(span) + Self.ofRaise(clock)
    case .phase:
      "by " + AdherenceWords.window(span) + (namesClock || Self.ofRaise(clock) != "" ? Self.ofStart(clock) : "")
    case .response, .statusUpdates, .promisedUpdates, .metric, .review:
      "within " + span.description + Self.ofRaise(clock)
    }
  }

  /// ` after P1`, where the limit counts from a change of severity or a reopening.
  private static func ofRaise(_ clock: Judgement.Clock) -> String {
    switch clock {
    case .raise, .reopening: ofStart(clock)
    case .detection, .acknowledgement, .resolution, .metric: ""
    }
  }

  private static func ofStart(_ clock: Judgement.Clock) -> String {
    switch clock {
    case .detection: " after detection"
    case .acknowledgement: " after acknowledgement"
    case .reopening: " after it was reopened"
    case .resolution: " after resolution"
    case .metric: ""
    case .raise(let severity): " after the raise to \(severity)"
    }
  }

  /// The lengths that the row asks for, in seconds.
  private var limits: [Int] {
    switch judgement.target {
    case .within(let span, _), .atOnce(let span, _): [span.seconds].compactMap(\.self)
    case .every(let spans): spans.compactMap(\.seconds)
    case .promised: []
    }
  }

  var actual: String {
    switch judgement.actual {
    case .took(let seconds, let quiet, let isApproximate):
      AdherenceWords.took(seconds, quiet: quiet, isApproximate: isApproximate, limits: limits)
    case .businessDays(let count): Span.businessDays(count).description
    case .sameDay: "the same day"
    case .beforehand: "before that"
    case .resolvedBefore: "resolved before"
    case .never: judgement.rule.isLevel ? "not involved" : "not done"
    case .notBy(let instant): "not by " + format.moment(instant)
    case .planned(let time): "planned for \(format.full(time))"
    case .dueBy(let day): "due \(day)"
    case .gaps(let gaps): AdherenceWords.gaps(gaps, limits: limits, format)
    case .promises(let promises): AdherenceWords.promises(promises, format)
    case .nothing: ""
    }
  }

  var verdict: String {
    switch judgement.verdict {
    case .met: "met"
    case .missed: "missed"
    // True on every day: a page is not made again because time passes.
    case .notYet: judgement.lastDay == nil ? "not yet" : "missed after that"
    case .notKnown: "not known"
    }
  }

  var why: MarkdownText? {
    guard case .notKnown(let doubt) = judgement.verdict else { return nil }
    return switch doubt {
    case .metric(let reason): reason.label
    case .updateTimeUnknown: "time of an update unknown"
    case .escalationTimeUnknown: "time of the escalation unknown"
    case .noMeeting: "no meeting recorded"
    case .meetingTimeUnknown: "time of the meeting unknown"
    }
  }
}

extension Judgement.Rule {
  fileprivate var isLevel: Bool {
    if case .level = self { true } else { false }
  }
}
