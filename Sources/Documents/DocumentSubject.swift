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
  private let announcement: ToldIncident?

  /// `announcement` is what updates and notices are made from, where it is known already, as `posted` are the incident's
  /// updates.
  package init(
    _ incident: Incident, _ setting: DocumentSetting, posted: [PostedUpdate]? = nil, announcement: Incident? = nil
  ) {
    self.posted = posted ?? incident.postedUpdates(setting.runbook)
    self.announcement = announcement.map { ToldIncident($0, setting.runbook) }
    // Last, since then they are not copied.
    self.incident = incident
    self.setting = setting
  }

  /// When the incident was resolved for the last time; nil while it runs.
  package var resolvedTime: RecordedTime? { incident.resolvedTime }

  /// The public edition. Status updates and notices are what customers read, so they are made from it, whatever the
  /// incident's visibility.
  var told: ToldIncident {
    announcement ?? ToldIncident(setting.edition.announcement(of: incident, posted: posted), setting.runbook)
  }
}
