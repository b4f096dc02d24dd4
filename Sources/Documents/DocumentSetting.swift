package import Incidents
import Text

/// What a document knows beside its own incident.
package struct DocumentSetting: Sendable {
  package var runbook: Runbook
  /// The incidents whose reviews can be linked to.
  package var incidents: Set<IncidentID>
  /// The files beside the record that can be linked to.
  package var attachments: AttachmentNames
  /// What happened before the incident, for its review.
  package var recurrence: Recurrence
  /// Who the review is for. Its incident and the runbook are that edition's views already.
  package var edition: Edition
  /// The drawn timeline beside the review; nil where there is none.
  package var drawing: Drawing?
  /// What the runbook's page says of the incident's kind, seen from the review; nil where there is no such page.
  package var knownIncident: String?

  /// Where the records lie, for documents that lie beside them; nil where documents lie next to each other.
  package var folders: IncidentFolders?

  /// A picture beside a document.
  package struct Drawing: Hashable, Sendable {
    /// Its name in the document's folder.
    package var file: String
    /// What it shows, in a sentence.
    package var summary: String

    package init(file: String, summary: String) {
      self.file = file
      self.summary = summary
    }
  }

  package init(
    runbook: Runbook, incidents: Set<IncidentID> = [], attachments: AttachmentNames = [],
    recurrence: Recurrence = Recurrence(), edition: Edition = .internal, drawing: Drawing? = nil,
    knownIncident: String? = nil, folders: IncidentFolders? = nil
  ) {
    self.runbook = runbook
    self.incidents = incidents
    self.attachments = attachments
    self.recurrence = recurrence
    self.edition = edition
    self.drawing = drawing
    self.knownIncident = knownIncident
    self.folders = folders
  }

  /// The review of another incident; nil where none can be linked to.
  func review(of id: IncidentID) -> String? {
    guard incidents.contains(id) else { return nil }
    return "\(folders?.way(to: id) ?? "../\(id)")/review.md"
  }

  /// The target of a piece of evidence: a web address as it is, a file only where it is there; else nil, and the
  /// evidence is named but not linked.
  func target(ofEvidence evidence: String) -> String? {
    WebAddress(evidence) != nil ? evidence : attachments.file(named: evidence).map(PathSegment.encoded)
  }
}
