import Incidents
import TestSupport
import Testing

struct MetricTargetTests {
  private let definition = MetricDefinition(
    id: "time_to_resolve", name: "Time to resolve", from: [.detected], to: .resolved, until: .last,
    targets: ["P1": .seconds(3600)])

  private func judgement(_ incident: Incident) -> Judgement? {
    incident.judgement(of: incident.metric(definition), Runbook())
  }

  @Test(arguments: [(60, Judgement.Verdict.met), (61, .missed)])
  func holdsAMetricAgainstItsTarget(minutes: Int, verdict: Judgement.Verdict) {
    let found = judgement(Story.incident([(0, [.detected]), (minutes, [.resolved])]))
    #expect(found?.verdict == verdict)
    #expect(found?.target == .within(.seconds(3600), since: .metric))
  }

  @Test func asksNothingOfASeverityWithoutTarget() {
    var incident = Story.incident([(0, [.detected]), (90, [.resolved])])
    incident.severity = "P2"
    #expect(judgement(incident) == nil)
  }

  @Test func quietTimeIsNotHeldAgainstAnybody() {
    let incident = Story.incident([(0, [.detected]), (30, [.resolved]), (300, [.reopened]), (320, [.resolved])])
    #expect(judgement(incident)?.verdict == .met)
  }

  @Test func aKnownIncidentMayCallALevelAtOnce() throws {
    var runbook = Runbook()
    var known = KnownIncident(id: "breach", title: "Breach")
    known.escalateTo = 3
    runbook.knownIncidents = [known]
    var incident = Story.incident([(0, [.detected]), (90, [.resolved])])
    incident.kind = "breach"
    incident.timeline[1].escalated = 3
    let levels = incident.adherence(to: runbook).filter { $0.rule == .level(2) || $0.rule == .level(3) }
    #expect(
      levels.map(\.target) == [
        .within(.seconds(1800), since: .detection), .atOnce(within: .seconds(900), since: .detection),
      ])
    #expect(levels.map(\.verdict) == [.missed, .missed])
  }
}
