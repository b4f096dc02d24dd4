import Incidents
import Pipelines
import Testing

struct SiteNamesTests {
  /// An incident's folder never takes the place of what a site holds beside it.
  @Test func noNameOfASiteIsAnID() {
    #expect(
      BuildSite.ownPlaces.isSuperset(of: [
        "actions", "api", "assets", "badges", "feed.atom", "incidents", "insights", "runbook",
      ]))
    for name in BuildSite.ownPlaces { #expect(IncidentID(name) == nil, "\(name)") }
  }
}
