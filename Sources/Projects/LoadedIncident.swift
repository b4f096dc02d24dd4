package import Checks
import Diagnostics
package import Incidents
import Prose
package import Records
import Text

/// An incident as far as it could be read.
///
/// A class: every step of its documents is handed it, and a copy would be one of many members.
package final class LoadedIncident: Sendable {
  /// The incident, without what could not be read. Links to files beside it have the address of the file.
  package let incident: Incident
  /// The same with links as they are written; nil where they are so already.
  private let written: Incident?
  /// Everything that is wrong with the record, with the part that it concerns.
  package let problems: [RecordProblem]
  /// The names of the files beside the record that documents may show.
  package let attachments: [String]
  /// The files beside the record that documents may not show.
  package let refused: [RefusedFile]
  /// Those that they may, to look them up.
  package let files: AttachmentNames
  /// What was found in these, and in the names of all files beside the record.
  package let evidence: CheckedEvidence
  /// The texts of the record.
  package let sources: IncidentSources

  /// `reading` is what the record says, with the ids of other incidents as their folders (`known`) write them, which is
  /// what their pages are named by; `problems` those of the reading, and what is wrong with the files beside it.
  init(
    _ reading: IncidentReading, among known: Set<IncidentID>, problems: [RecordProblem], attachments: [String],
    refused: [RefusedFile], files: AttachmentNames, evidence: CheckedEvidence
  ) {
    let read = reading.incident.naming(known)
    let linked = read.linking(to: files)
    incident = linked ?? read
    written = linked == nil ? nil : read
    self.problems = problems
    self.attachments = attachments
    self.refused = refused
    self.files = files
    self.evidence = evidence
    sources = reading.sources
  }

  private init(_ loaded: LoadedIncident, _ change: (inout Incident) -> Void) {
    var (incident, written) = (loaded.incident, loaded.written)
    change(&incident)
    if var linked = written {
      change(&linked)
      written = linked
    }
    (self.incident, self.written) = (incident, written)
    (problems, attachments, refused, files) = (loaded.problems, loaded.attachments, loaded.refused, loaded.files)
    (evidence, sources) = (loaded.evidence, loaded.sources)
  }

  /// The incident as it would be with another value, and everything else as it was read.
  package func changing(_ change: (inout Incident) -> Void) -> LoadedIncident { LoadedIncident(self, change) }

  /// The incident as its files have it, for rules that compare it with them.
  package var asWritten: Incident { written ?? incident }

  /// Whether rows may be missing from the timeline.
  package var hasErrorsInTimeline: Bool {
    problems.contains { $0.part == .timeline && $0.diagnostic.severity == .error }
  }
}

extension Incident {
  /// The incident with the ids that are among the known ones but for their case as these are written.
  fileprivate func naming(_ known: Set<IncidentID>) -> Incident {
    guard related.contains(where: { known.named($0)?.text ?? $0.text != $0.text }) else { return self }
    var incident = self
    incident.related = related.map { known.named($0) ?? $0 }
    return incident
  }

  /// The incident with the percent-encoded addresses of files in its links, as far as they name some (RFC 3986 2.1); nil
  /// where all links have them.
  fileprivate func linking(to files: AttachmentNames) -> Incident? {
    guard !files.isEmpty else { return nil }
    var incident = self
    var isChanged = false
    incident.editMarkdown { text, _ in
      let linked = Prose.redirecting(text.source) { destination in
        files.link(destination).map { PathSegment.encoded($0.name) + $0.rest }
      }
      guard linked != text.source else { return text }
      isChanged = true
      return MarkdownText(linked)
    }
    return isChanged ? incident : nil
  }
}
