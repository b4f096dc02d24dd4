package import Incidents

/// What the documents of one incident are made from.
package struct DocumentSubject: Sendable {
  package let incident: Incident
  package let setting: DocumentSetting
  /// What `told` gives, where it was made beforehand.
  private var announcement: Incident?

  package init(_ incident: Incident, _ setting: DocumentSetting) {
    self.incident = incident
    self.setting = setting
  }

  /// The public edition. Status updates and notices are what customers read, so they are made from it, whatever the
  /// incident's visibility.
  var told: Incident { announcement ?? Edition.public(teams: setting.runbook.teams).view(of: incident) }

  /// The same, for many updates: what they are made from is made once and not for each.
  package func announced() -> DocumentSubject {
    var subject = self
    subject.announcement = told
    return subject
  }
}
