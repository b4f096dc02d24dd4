import Checks
import Diagnostics
import Incidents
import Records

/// What lies beside a record, looked through for credentials when the incident is loaded: texts, and the names of files.
///
/// Only what was found is kept, since a log may hold many megabytes.
struct CheckedEvidence: Hashable, Sendable {
  /// All credentials, those too that an allowance covers.
  private(set) var findings: [Diagnostic] = []
  /// Those that no allowance covers: nothing of the review is made as long as there is one.
  private(set) var leaks: [Diagnostic] = []
  /// The allowances in the texts.
  private(set) var allowances: [Allowance] = []
  /// A problem for each file that cannot be read.
  private(set) var unreadable: [Diagnostic] = []

  init(_ attachments: [String], of id: IncidentID, in project: Project) throws(DiskError) {
    for name in attachments { look(at: name, of: id, in: project) }
    let names = try project.fileNames(of: id).flatMap { name in
      LeakedSecret.findings(inName: name, at: SourcePlace(file: project.path("reviews", id.text, name)))
    }
    findings += names
    leaks += names
  }

  private mutating func look(at name: String, of id: IncidentID, in project: Project) {
    let place = project.path("reviews", id.text, name)
    do throws(DiskError) {
      guard let text = try EvidenceText.read(place) else { return }
      let file = CheckedFile(SourceText(name: place, text: text), .plain)
      let found = LeakedSecret.findings(in: file)
      var ledger = AllowanceLedger()
      ledger.add(file)
      findings += found
      leaks += ledger.uncovered(found)
      allowances += ledger.allowances
    } catch {
      unreadable.append(UnreadableFile.problem(place, error))
    }
  }
}
