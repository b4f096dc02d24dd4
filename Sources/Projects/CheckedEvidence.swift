package import Checks
package import Diagnostics
package import FileSystem
import Incidents
import Records
import Text

/// What lies beside a record, looked through for credentials when the incident is loaded: texts, and the names of files.
///
/// Only what was found is kept, since a log may hold many megabytes.
package struct CheckedEvidence: Hashable, Sendable {
  /// All credentials, those too that an allowance covers.
  package private(set) var findings: [Diagnostic] = []
  /// Those that no allowance covers: nothing of the review is made as long as there is one.
  package private(set) var leaks: [Diagnostic] = []
  /// The allowances in the texts.
  package private(set) var allowances: [Allowance] = []
  /// How many bytes of each file were looked at, by its name, or why none were: no more of it goes out.
  private var lengths: [String: Result<Int, DiskError>] = [:]
  /// A problem for each file that cannot be read.
  package private(set) var unreadable: [Diagnostic] = []

  /// `names` are those of all that lies beside the record; those of the record's own files are known.
  init(_ attachments: [String], among names: FolderNames, of id: IncidentID, in project: Project) {
    for name in attachments { look(at: name, of: id, in: project) }
    for name in names.all where !RecordName.ofIncident.contains(name) {
      let place = SourcePlace(file: FilePaths.joined(project.folder(of: id), name))
      let found = LeakedSecret.findings(inName: name, at: place)
      findings += found
      leaks += found
    }
  }

  /// How many bytes of an attachment may go out. Throws where it could not be read.
  package func length(of name: String) throws(DiskError) -> Int { try lengths[name]?.get() ?? 0 }

  private mutating func look(at name: String, of id: IncidentID, in project: Project) {
    let place = FilePaths.joined(project.folder(of: id), name)
    do throws(DiskError) {
      let evidence = try EvidenceText(reading: place)
      lengths[name] = .success(evidence.length)
      guard let text = evidence.text else { return }
      let file = CheckedFile(SourceText(name: place, text: text), .plain)
      let found = LeakedSecret.findings(in: file)
      var ledger = AllowanceLedger()
      ledger.add(file)
      findings += found
      leaks += ledger.uncovered(found)
      allowances += ledger.allowances
    } catch {
      lengths[name] = .failure(error)
      unreadable.append(UnreadableFile.problem(place, error))
    }
  }
}
