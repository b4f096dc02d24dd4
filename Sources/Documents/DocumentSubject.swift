package import Incidents

/// What the documents of one incident are made from.
package struct DocumentSubject: Sendable {
  package let incident: Incident
  /// The public edition. Status updates and notices are what customers read, so they are made from it, whatever the
  /// incident's visibility.
  var told: Incident { Edition.public(teams: setting.runbook.teams).view(of: incident) }
  package let setting: DocumentSetting

  package init(_ incident: Incident, _ setting: DocumentSetting) {
    self.incident = incident
    self.setting = setting
  }
}
