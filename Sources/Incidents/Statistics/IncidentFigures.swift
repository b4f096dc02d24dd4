/// What one incident adds to statistics: small, so that thousands can be counted together.
package struct IncidentFigures: Hashable, Sendable {
  package var id: IncidentID
  /// The day on which it began; nil where nobody knows.
  package var began: CalendarDate?
  package var severity: String
  /// In the order of the runbook's metrics.
  package var outcomes: [Metric.Outcome]
  package var judgements: [Judged]
  package var promises: [Promise]

  /// A rule of the runbook with its verdict.
  package struct Judged: Hashable, Sendable {
    package var rule: Judgement.Rule
    package var verdict: Judgement.Verdict
    /// The last day on which it can still be done, where nothing is planned: a review's.
    package var due: CalendarDate?
    /// The day on which it was done, which may be one to come.
    package var done: CalendarDate?
  }

  /// An action item by its days.
  package struct Promise: Hashable, Sendable {
    package var status: ActionItem.Status
    package var course: ActionCourse

    package init(status: ActionItem.Status, course: ActionCourse) {
      self.status = status
      self.course = course
    }
  }

  package init(of incident: Incident, _ runbook: Runbook) {
    id = incident.id
    began = incident.brief.began?.date ?? incident.timeline.lazy.compactMap(\.time.date).first
    severity = incident.severity
    let metrics = incident.metrics(runbook.metrics)
    outcomes = metrics.map(\.outcome)
    let rules = incident.adherence(to: runbook)
    let targets = rules.isEmpty ? [] : metrics.compactMap { incident.judgement(of: $0, runbook) }
    judgements = (rules + targets).map { judgement in
      Judged(rule: judgement.rule, verdict: judgement.verdict, due: judgement.lastDay, done: judgement.day)
    }
    let days = BusinessDays(holidays: runbook.holidays)
    promises = IncidentActions(of: incident).items.map { item in
      Promise(status: item.status, course: ActionCourse(of: item, runbook.actionPolicy, days))
    }
  }
}

extension Incident {
  /// The day on which an item was promised: as recorded, else the day of the last resolution, else of the first row.
  package func opened(_ item: ActionItem) -> CalendarDate? {
    item.opened ?? Self.promised(timeline)
  }
}
