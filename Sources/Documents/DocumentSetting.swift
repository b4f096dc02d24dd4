package import Incidents

/// What a document knows beside its own incident.
package struct DocumentSetting: Sendable {
  package var runbook: Runbook
  /// The incidents whose reviews can be linked to.
  package var incidents: Set<IncidentID>
  /// The files beside the record that can be linked to.
  package var attachments: Set<String>
  /// What happened before the incident, for its review.
  package var recurrence: Recurrence

  package init(
    runbook: Runbook, incidents: Set<IncidentID> = [], attachments: Set<String> = [],
    recurrence: Recurrence = Recurrence()
  ) {
    self.runbook = runbook
    self.incidents = incidents
    self.attachments = attachments
    self.recurrence = recurrence
  }

  /// The target of a piece of evidence: a web address as it is, a file only where it is there; else nil, and the
  /// evidence is named but not linked.
  func target(ofEvidence evidence: String) -> String? {
    if evidence.hasPrefix("https://") || evidence.hasPrefix("http://") { return evidence }
    return attachments.contains(evidence) ? evidence : nil
  }
}
