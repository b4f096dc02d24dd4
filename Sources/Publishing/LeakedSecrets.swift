import Checks
package import Diagnostics
import Incidents
import Records

extension LoadedProject {
  /// The credentials in what an incident's documents are made from and go out with, and that no allowance covers: as long
  /// as there is one, nothing of the incident is to be published.
  package func leakedSecrets(of loaded: LoadedIncident) throws(DiskError) -> [Diagnostic] {
    try Self.leakedSecrets(in: textFiles(of: loaded).files) + leakedNames(of: loaded)
  }

  /// The same of the runbook and of the project's own templates, which every document may hold.
  package var leakedSecrets: [Diagnostic] {
    let runbook = runbookTree.map { CheckedFile($0) }
    return Self.leakedSecrets(in: [runbook].compactMap(\.self) + templates.textFiles)
  }

  private static func leakedSecrets(in files: [CheckedFile]) -> [Diagnostic] {
    files.flatMap { file -> [Diagnostic] in
      let found = LeakedSecret.findings(in: file)
      guard !found.isEmpty else { return [] }
      var ledger = AllowanceLedger()
      ledger.add(file)
      return ledger.uncovered(found)
    }
  }

  // MARK: - What is looked at

  /// The texts of an incident: its record, its narrative, and what lies beside them as text; with a problem for each file
  /// that cannot be read.
  func textFiles(of loaded: LoadedIncident) -> (files: [CheckedFile], unreadable: [Diagnostic]) {
    let sources = loaded.sources
    var files = [sources.facts, sources.rows, sources.items].compactMap(\.self).map { CheckedFile($0) }
    if let narrative = sources.narrative { files.append(CheckedFile(narrative, .markdown)) }
    var unreadable: [Diagnostic] = []
    let id = loaded.incident.id
    for name in loaded.attachments where Attachment.isText(name) {
      let place = project.path("reviews", id.text, name)
      do throws(DiskError) {
        let text = String(decoding: try project.attachment(name, of: id), as: UTF8.self)
        files.append(CheckedFile(SourceText(name: place, text: text), .plain))
      } catch {
        unreadable.append(UnreadableFile.problem(place, error))
      }
    }
    return (files, unreadable)
  }

  /// Credentials in the names of files.
  func leakedNames(of loaded: LoadedIncident) throws(DiskError) -> [Diagnostic] {
    let id = loaded.incident.id
    return try project.fileNames(of: id).flatMap { name in
      LeakedSecret.findings(inName: name, at: SourcePlace(file: project.path("reviews", id.text, name)))
    }
  }
}

extension ProjectTemplates {
  /// The project's own templates as texts.
  var textFiles: [CheckedFile] {
    own.sorted().compactMap { name in sources[name].map { CheckedFile($0, .template) } }
  }
}
