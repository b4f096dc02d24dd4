import Incidents
import Text

/// How a rule of the runbook was kept, as programs are told it.
enum VerdictWord: String, CaseIterable, Sendable {
  case met, missed
  case notYet = "not_yet"
  case notKnown = "not_known"

  init(_ verdict: Judgement.Verdict) {
    switch verdict {
    case .met: self = .met
    case .missed: self = .missed
    case .notYet: self = .notYet
    case .notKnown: self = .notKnown
    }
  }
}

/// What the runbook asks for, as programs are told it.
enum RuleWord: String, CaseIterable, Sendable {
  case response
  case statusUpdates = "status_updates"
  case promisedUpdates = "promised_updates"
  case level, phase, metric, review
}

extension Judgement.Rule {
  fileprivate var word: RuleWord {
    switch self {
    case .response: .response
    case .statusUpdates: .statusUpdates
    case .promisedUpdates: .promisedUpdates
    case .level: .level
    case .phase: .phase
    case .metric: .metric
    case .review: .review
    }
  }

  /// Which level, phase or metric it is about.
  fileprivate var subject: String? {
    switch self {
    case .level(let level): String(level)
    case .phase(let id, _), .metric(let id, _): id
    case .response, .statusUpdates, .promisedUpdates, .review: nil
    }
  }
}

extension JSONShape where Model == MetricRow {
  static let metric = JSONShape(
    "metric", "A duration, with the two events it lies between",
    [
      .text("id", "The metric's id") { $0.metric.definition.id },
      .text("name", "The metric's name") { $0.metric.definition.name },
      .someObject("from", "The event it begins with", .end) { $0.metric.from },
      .someObject("to", "The event it ends with", .end) { $0.metric.to },
      .someNumber("seconds", "How long it took; null where it cannot be computed") { $0.measured?.seconds },
      .flag("approximate", "Whether a time at one of its ends is only about right") {
        $0.measured?.isApproximate ?? false
      },
      .flag("in_days", "Whether only the days of its ends are known") { $0.metric.isInDays },
      .someMarkdown("missing", "Why it cannot be computed") { $0.missing },
      .number("quiet_seconds", "How much of it lay between a resolution and a reopening") { $0.metric.quietSeconds },
      .someText("stated", "What a person typed for it elsewhere") { $0.stated?.description },
      .someNumber("stated_excess_seconds", "By how much that is longer; null where it is not by a minute") { row in
        row.stated.flatMap(row.metric.difference)?.excess
      },
      .someText("target", "How long it may take, in words; null where there is no target") { row in
        row.judgement.map { AdherenceRow(judgement: $0, namesClock: false, format: row.format).target }
      },
      .someChoice("verdict", "Whether the target was kept") { $0.judgement.map { VerdictWord($0.verdict) } },
    ])
}

extension MetricRow {
  fileprivate var measured: (seconds: Int, isApproximate: Bool)? {
    guard case .measured(let seconds, let isApproximate) = metric.outcome else { return nil }
    return (seconds, isApproximate)
  }
}

extension JSONShape where Model == Metric.End {
  static let end = JSONShape(
    "end", "An end of a duration",
    [
      .choice("milestone", "The milestone") { $0.milestone }, .object("time", "When it was passed", .time) { $0.time },
    ])
}

extension JSONShape where Model == AdherenceRow {
  static let judgement = JSONShape(
    "judgement", "One thing that the runbook asks for, held against the record",
    [
      .choice("rule", "What is asked for") { $0.judgement.rule.word },
      .someText("subject", "The level, phase or metric that it is about") { $0.judgement.rule.subject },
      .text("asks", "What is asked for, in words") { $0.asks },
      .someText("severity", "The id of the severity whose target it was; null where nobody had classified it") {
        $0.judgement.severity.isEmpty ? nil : $0.judgement.severity
      },
      .text("target", "By when or how often, in words") { $0.target },
      .text("actual", "How it went, in words; empty where nothing is known") { $0.actual },
      .choice("verdict", "Whether it was kept") { VerdictWord($0.judgement.verdict) },
      .someMarkdown("why", "Why it is not known") { $0.why },
      .someMoment("start", "From when the limit counts; null for rules about several stretches of time") {
        $0.judgement.course?.start
      },
      .someMoment("due", "The last moment that was in time") { $0.judgement.course?.due },
      .someMoment("end", "When it was done, or until when nothing is told of it") { $0.judgement.course?.end },
      .list("gaps", "Every stretch between status updates", .gap) { row in
        if case .gaps(let gaps) = row.judgement.actual { gaps } else { [] }
      },
      .list("promises", "Every promise of a next update", .promise) { row in
        if case .promises(let promises) = row.judgement.actual { promises } else { [] }
      },
    ])
}

extension JSONShape where Model == UpdateGap {
  static let gap = JSONShape(
    "gap", "A stretch without a status update",
    [
      .object("from", "The detection, a reopening, or an update", .time) { $0.from },
      .object("to", "An update, the resolution, or the latest row of a running incident", .time) { $0.to },
      .someNumber("seconds", "How long it was") { $0.seconds },
      .choice("verdict", "Whether it was short enough") { VerdictWord($0.verdict) },
    ])
}

extension JSONShape where Model == UpdatePromise {
  static let promise = JSONShape(
    "promise", "A time for which the next update was promised",
    [
      .moment("due", "When it was due") { $0.due },
      .number("seconds_late", "How late it was; 0 where it was in time") { $0.secondsLate },
      .choice("verdict", "Whether it was kept") { VerdictWord($0.verdict) },
    ])
}
