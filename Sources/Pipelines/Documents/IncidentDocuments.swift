import Diagnostics
import Documents
import FileSystem
import Incidents
import Output
import Projects

/// The documents of one incident, with everything that they need from the disk: how all pipelines make them.
enum IncidentDocuments {
  /// Reads what happened before the incident, and makes the documents.
  static func files(
    of documents: [Document], _ loaded: LoadedIncident, in project: LoadedProject, _ request: DocumentRequest
  ) -> DocumentFiles {
    let past = project.past(of: loaded.incident, for: documents)
    return DocumentFiles(documents, of: loaded, in: project, past: past, request)
  }
}

extension LoadedProject {
  /// The files next to a record that go out with its documents, read one at a time, as output files.
  func attachmentFile(
    _ name: String, of id: IncidentID, _ evidence: CheckedEvidence, in layout: DocumentLayout
  ) throws(DiskError) -> OutputFile {
    let bytes = try project.attachment(name, of: id, upTo: evidence.length(of: name))
    return OutputFile(path: "\(id)/\(layout.fileName(name))", bytes: bytes)
  }
}
