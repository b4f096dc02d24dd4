package import Checks
package import Diagnostics
package import FileSystem
package import Incidents
import Records
import Text

/// What lies in an incident's folder and goes out with no document: it is in the repository all the same, so `pir check`
/// looks through it for credentials.
package struct OtherFiles {
  /// The credentials that were found, and the files that could not be read.
  package private(set) var findings: [Diagnostic] = []
  /// The allowances in the texts.
  package private(set) var allowances: [Allowance] = []

  private let project: Project

  /// Looks through hidden files and those of inner folders, too. `read` are the names of files that were looked through
  /// already, as attachments.
  package init(of id: IncidentID, besides read: [String], in project: Project) throws(DiskError) {
    self.project = project
    let known = Set(read + RecordName.ofIncident)
    var folders = [(path: project.folder(of: id), depth: 0)]
    while let (folder, depth) = folders.popLast() {
      for name in try Disk.names(in: folder) where depth > 0 || !known.contains(name) {
        let place = FilePaths.joined(folder, name)
        let isSeen = depth == 0 && name.utf8.first != UInt8(ascii: ".")
        if !isSeen { findings += LeakedSecret.findings(inName: name, at: SourcePlace(file: place)) }
        switch try Disk.kind(place) {
        case .folder where depth < Self.deepest && name.utf8.first != UInt8(ascii: "."):
          folders.append((place, depth + 1))
        case .file: look(at: place)
        default: break
        }
      }
    }
  }

  /// How many folders within one another are entered.
  private static let deepest = 8

  private mutating func look(at place: String) {
    do throws(DiskError) {
      guard let text = try EvidenceText(reading: place).text, !OriginMark.all.contains(where: text.hasSuffix) else {
        return
      }
      let form: CheckedFile.Form = place.hasSuffix(".md") ? .markdown : .plain
      let file = CheckedFile(SourceText(name: place, text: text), form)
      findings += LeakedSecret.findings(in: file)
      var ledger = AllowanceLedger()
      ledger.add(file)
      allowances += ledger.allowances
    } catch {
      var problem = UnreadableFile.problem(place, error)
      problem.severity = .warning
      findings.append(problem)
    }
  }
}

extension Project {
  /// Credentials in the names of what lies beside the incidents' folders.
  package func leakedNames() throws(DiskError) -> [Diagnostic] {
    try Disk.names(in: reviewsPath).flatMap { name in
      LeakedSecret.findings(inName: name, at: SourcePlace(file: FilePaths.joined(reviewsPath, name)))
    }
  }
}
