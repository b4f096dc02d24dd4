import Testing

@testable import Checks

struct PublicRunbookTests {
  private static let rules: [any ProjectRule.Type] = [
    PrivateAddress.self, InternalHost.self, EmailInPublic.self, PhoneInPublic.self,
  ]

  private func check(_ type: any ProjectRule.Type, _ runbook: String) throws {
    try ProjectRuleCase(runbook: runbook, hasPublicIncidents: true).check(type)
  }

  @Test(arguments: [
    "product: Acme at ⟦10.0.0.7\n", "site: { title: 'Status of ⟦10.0.0.7' }\n", "site: { footer: ⟦10.0.0.7 }\n",
    "site:\n  footer:\n    public: see ⟦10.0.0.7\n    internal: 10.0.0.8\n",
    "components: [⟦10.0.0.7, mail]\n",
    "components:\n  - { id: a, name: A ⟦10.0.0.7, group: B ⟦10.0.0.8, description: C ⟦10.0.0.9, aliases: [10.0.0.1] }\n",
    "severities: [{ id: P1, name: Rack ⟦10.0.0.7 }]\n",
    "contacts: [{ role: on-call, name: 10.0.0.7 }]\nmaintenance: [{ title: t, body: 10.0.0.7 }]\n",
  ])
  func findsAddressesInWhatEverybodyMayRead(runbook: String) throws { try check(PrivateAddress.self, runbook) }

  @Test func aComponentIsCalledByItsIDWhereItHasNoName() throws {
    try check(InternalHost.self, "components: [{ id: ⟦db01.corp }, { id: ⟦web.lan }]\n")
  }

  /// At its foot a site may say whom to write to.
  @Test func contactsOfTheFooterAreMeant() throws {
    let runbook = "site: { footer: 'ops@acme.com, +49 30 1234567' }\ncomponents: [{ name: A, description: "
    try check(EmailInPublic.self, runbook + "'⟦ops@acme.com' }]\n")
    try check(PhoneInPublic.self, runbook + "'⟦+49 30 1234567' }]\n")
  }

  @Test func aProjectThatPublishesNothingMayNameItsMachines() throws {
    let text = "components: [{ name: A, description: 'db.corp 10.0.0.7 ops@acme.com +49 30 1234567' }]\n"
    for rule in Self.rules { try ProjectRuleCase(runbook: text).check(rule) }
    let shown = "site: { audience: public, id: a }\ncomponents: [{ name: A, description: 'at ⟦10.0.0.7' }]\n"
    try ProjectRuleCase(runbook: shown).check(PrivateAddress.self)
  }
}
