package import Incidents

/// What the documents of one incident are made from.
///
/// A class, since each of them reads the same: an incident has dozens of values, which no document copies.
package final class DocumentSubject: Sendable {
  package let incident: Incident
  package let setting: DocumentSetting
  /// The incident's status updates, worked out once for all that is told of them.
  let posted: [PostedUpdate]
  /// What `told` gives, where it was made beforehand.
  private let announcement: Incident?

  /// `announcement` is what updates and notices are made from, where `incident` is an edition's view that lacks it;
  /// `posted` are the incident's updates, where they are known already.
  package init(
    _ incident: Incident, _ setting: DocumentSetting, posted: [PostedUpdate]? = nil, announcement: Incident? = nil
  ) {
    self.incident = incident
    self.setting = setting
    self.posted = posted ?? incident.postedUpdates(setting.runbook)
    self.announcement = announcement
  }

  /// The public edition. Status updates and notices are what customers read, so they are made from it, whatever the
  /// incident's visibility.
  var told: Incident { announcement ?? setting.edition.announcement(of: incident, posted: posted) }

  /// The same, for many updates: what they are made from is made once and not for each.
  package func announced() -> DocumentSubject {
    DocumentSubject(incident, setting, posted: posted, announcement: told)
  }
}
