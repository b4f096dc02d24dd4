import Checks
import FileSystem
import Incidents
import Projects
import Records
import Secrets
import Text

extension LoadedProject {
  /// The credentials that the project allows in what an incident's pages are made from. Others were taken out of the
  /// texts when they were read; of attachments none is allowed as long as one is not.
  func allowedSecrets(of loaded: LoadedIncident?) throws(DiskError) -> Set<[UInt8]> {
    let shared = [runbookTree?.source].compactMap(\.self) + templates.textFiles.map(\.source)
    var texts = (shared + (loaded?.sources.files.map(\.source) ?? [])).map { Array($0.text.utf8) }
    if let loaded, loaded.evidence.leaks.isEmpty {
      for name in loaded.attachments {
        let place = FilePaths.joined(project.folder(of: loaded.incident.id), name)
        if let text = try EvidenceText(reading: place).text { texts.append(Array(text.utf8)) }
      }
    }
    return Set(texts.flatMap { bytes in Secrets.found(in: bytes).map { Array(bytes[$0.range]) } })
  }
}
