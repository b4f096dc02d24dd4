import FileSystem
import Importing
import Incidents
import Projects
import Records

/// The incidents that were imported before or in this run, by where they come from.
///
/// Status pages have ids of their own. Of other formats the name of a file is all that there is, and many incidents may
/// have been in one file, such as `postmortem.md`: there what both say decides as well.
struct KnownSources {
  /// An incident that was imported.
  struct Known {
    var id: IncidentID
    /// Digest of what its source said.
    var content: String
    /// What it said in this run; nil for one that was imported before.
    var trace: SourceTrace?
    /// Whether a source of this run was taken for it.
    var isMet = false
  }

  /// What an incident of a source is.
  enum Match {
    case new
    /// A new one, though another file of this name was imported as this one.
    case newBeside(IncidentID)
    case same(IncidentID)
    /// The same, and the source says what it said.
    case unchanged(IncidentID)
    /// Another source of this run is the same and says something else.
    case twice
  }

  private struct Key: Hashable {
    var format: String
    var id: String
  }

  private var known: [Key: [Known]] = [:]
  private let project: Project
  private let runbook: Runbook

  init(_ project: Project, among found: FoundIncidents, _ runbook: Runbook) {
    (self.project, self.runbook) = (project, runbook)
    for (id, mark) in project.importedIncidents(among: found.ids) {
      known[Key(format: mark.format, id: mark.id), default: []].append(Known(id: id, content: mark.content))
    }
  }

  /// Finds the incident that a source is of; `stem` is the name of its file.
  mutating func match(_ imported: ImportedIncident, stem: String) throws -> Match {
    let key = Self.key(imported)
    let content = imported.contentDigest
    guard let all = known[key] else { return .new }
    if let place = all.firstIndex(where: { $0.content == content }) {
      known[key]?[place].isMet = true
      return .unchanged(all[place].id)
    }
    guard !imported.origin.format.hasIDs else {
      guard !all[0].isMet else { return .twice }
      known[key]?[0] = Known(id: all[0].id, content: content, isMet: true)
      return .same(all[0].id)
    }
    let trace = SourceTrace(of: imported, stem: stem)
    for (place, one) in all.enumerated() {
      guard try self.trace(of: one, stem: stem)?.isSame(as: trace) ?? false else { continue }
      guard !one.isMet else { return .twice }
      known[key]?[place] = Known(id: one.id, content: content, trace: trace, isMet: true)
      return .same(one.id)
    }
    return .newBeside(all[0].id)
  }

  /// Notes an incident that is new.
  mutating func add(_ imported: ImportedIncident, stem: String, as id: IncidentID) {
    let trace = imported.origin.format.hasIDs ? nil : SourceTrace(of: imported, stem: stem)
    known[Self.key(imported), default: []].append(
      Known(id: id, content: imported.contentDigest, trace: trace, isMet: true))
  }

  private func trace(of known: Known, stem: String) throws(DiskError) -> SourceTrace? {
    if let trace = known.trace { return trace }
    return try project.importedRecord(known.id).map {
      SourceTrace(of: TakenRecord($0.files, $0.mark, runbook), stem: stem)
    }
  }

  private static func key(_ imported: ImportedIncident) -> Key {
    Key(format: imported.origin.format.rawValue, id: imported.origin.id)
  }
}
