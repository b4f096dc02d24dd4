import Diagnostics
import Incidents
import Testing

@testable import Checks

struct MissingSiteIDTests {
  @Test(arguments: [
    "", "title: T\n", "site: { title: T }\n", "site: { id: acme-k3f9x2m7, base_url: https://status.example.org/ }\n",
    "site: { audience: internal }\n", "⟦site⟧: { base_url: https://status.example.org/ }\n",
    "title: T\n⟦site⟧:\n  audience: public\n", "⟦site⟧: { id: \"\", base_url: https://status.example.org/ }\n",
    "⟦site⟧: { id: ' ', audience: public }\n", "⟦site⟧:\n  id:\n  audience: public\n",
  ])
  func asksForTheIDOfASiteThatIsPublished(runbook: String) throws {
    try ProjectRuleCase(runbook: runbook).check(MissingSiteID.self)
  }

  @Test func theHostIsTheIDThatChangesNothing() throws {
    let found = try ProjectRuleCase(runbook: "⟦site⟧: { base_url: https://Status.example.org:8443/x }\n")
      .check(MissingSiteID.self)
    #expect(found.first?.suggestion?.contains("id: status.example.org") == true)
  }

  /// A build may be for an address that the runbook does not know.
  @Test(arguments: [(nil, "neither an 'id' nor an address"), ("https://a.example", "follow from its address")])
  func aBuildAsksToo(address: String?, words: String) {
    var runbook = Runbook()
    #expect(Findings.ofSite(runbook, baseURL: address, nil).map { $0.message.contains(words) } == [true])
    runbook.checks.weights["missing-site-id"] = .off
    #expect(Findings.ofSite(runbook, baseURL: address, nil).isEmpty)
  }
}
