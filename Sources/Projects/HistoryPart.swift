import Diagnostics
import FileSystem
package import Incidents
package import Records
import Text

/// What the records of one incident say that documents of others need; nothing of an incident that does not matter to
/// them.
///
/// It depends on no other incident, so that the parts of a history can be read on several threads.
package struct HistoryPart: Sendable {
  /// Nil where a file could not be read: the incident would be put into the wrong place, or with the wrong numbers.
  private(set) var brief: IncidentBrief?
  /// What is not known of it.
  private(set) var gaps: [ProjectHistory.Gap] = []
  /// What was read of the incident; nil unless it is complete.
  private(set) var files: ReadFiles?

  /// Bytes (8 MiB) of records that are kept for the run after the history: of some 1,600 incidents.
  package static let roomForFiles = 1 << 23

  /// Forgets what was read unless there is room for it, and takes the room.
  package mutating func keepFiles(within room: inout Int) {
    guard let size = files?.size else { return }
    if size <= room { room -= size } else { files = nil }
  }

  /// Reads the files of an incident that matters: its first file decides, and only then are the others opened.
  ///
  /// - Parameters:
  ///   - id: the incident.
  ///   - project: where its files lie.
  ///   - runbook: what components are called.
  ///   - matters: nil where every incident does.
  init(
    of id: IncidentID, in project: Project, _ runbook: Runbook,
    where matters: ((IncidentID, BriefReader.Facts) -> Bool)?
  ) {
    let folder = project.recordFolder(of: id)
    var isOther = false
    let (file, facts, problem) = Self.facts(of: id, in: project, runbook, folder) { file in
      if let matters, let facts = BriefReader.facts(file, of: id, runbook) { isOther = !matters(id, facts) }
      return !isOther
    }
    guard !isOther else { return }
    guard let facts else {
      gaps.append(ProjectHistory.Gap(id: id, facts: nil, problem: problem ?? Self.note(onUnread: id, folder.path)))
      return
    }
    // Stars in the place of a credential may have changed the answer.
    guard matters?(id, facts) ?? true, !facts.isWithdrawn else { return }
    let files = BriefFiles(of: id, facts, folder, in: project)
    gaps = files.gaps
    guard files.areComplete else { return }
    self.files = ReadFiles(folder: folder, incident: file, timeline: files.timeline, actions: files.actions)
    // Maintenance is named where somebody names it, and is nothing that happened before.
    let isMaintenance = facts.kind == Incident.maintenanceKind
    brief = IncidentBrief(
      id: id, kind: isMaintenance ? nil : facts.kind, components: isMaintenance ? [] : facts.components,
      related: facts.related,
      visibility: facts.visibility ?? .internal,
      began: files.began, promises: files.promises)
  }

  /// What an incident's first file says; nil, with the reason if it is the disk's, where that is not known.
  ///
  /// Nothing is known, either, of a file that is not wanted at the first look.
  static func facts(
    of id: IncidentID, in project: Project, _ runbook: Runbook, _ folder: RecordFolder,
    where isWanted: (RecordFile) -> Bool = { _ in true }
  ) -> (file: RecordFile?, facts: BriefReader.Facts?, unreadable: Diagnostic?) {
    var unreadable: [Diagnostic] = []
    let file = project.read(RecordName.incident, in: folder, &unreadable, where: isWanted)
    return (file, file.flatMap { BriefReader.facts($0, of: id, runbook) }, unreadable.first)
  }

  private static func note(onUnread id: IncidentID, _ folder: String) -> Diagnostic {
    Diagnostic(
      .note, "unread-incident", at: SourcePlace(file: folder),
      "\(id) cannot be read, so nothing is said of what it may have in common with others")
  }
}

extension Project {
  /// What the first file of an incident says, if it mentions a word; nil where it does not, or cannot be read.
  package func facts(of id: IncidentID, mentioning word: String) -> BriefReader.Facts? {
    HistoryPart.facts(of: id, in: self, Runbook(), recordFolder(of: id)) { $0.bytes.contains(bytesOf: word) }.facts
  }
}

/// What the files after the first say of an incident that matters.
private struct BriefFiles {
  private(set) var began: Instant?
  private(set) var promises: [IncidentBrief.Promise] = []
  private(set) var gaps: [ProjectHistory.Gap] = []
  /// Whether the disk gave every file that is there.
  private(set) var areComplete = true
  private(set) var timeline: RecordFile?
  private(set) var actions: RecordFile?

  init(of id: IncidentID, _ facts: BriefReader.Facts, _ folder: RecordFolder, in project: Project) {
    func file(_ name: String) -> RecordFile? {
      var unreadable: [Diagnostic] = []
      let file = project.read(name, in: folder, &unreadable)
      gaps += unreadable.map { ProjectHistory.Gap(id: id, facts: facts, problem: $0) }
      areComplete = areComplete && unreadable.isEmpty
      return file
    }
    func value<Value>(of part: BriefReader.Part<Value>, in name: String) -> Value {
      if part.hasErrors {
        let place = FilePaths.joined(folder.path, name)
        gaps.append(ProjectHistory.Gap(id: id, facts: facts, problem: Self.note(onErrorsIn: place, of: id)))
      }
      return part.value
    }
    timeline = file(RecordName.timeline)
    if let timeline { began = value(of: BriefReader.began(timeline), in: RecordName.timeline) }
    actions = file(RecordName.actions)
    if let actions { promises = value(of: BriefReader.promises(actions), in: RecordName.actions) }
  }

  private static func note(onErrorsIn place: String, of id: IncidentID) -> Diagnostic {
    Diagnostic(
      .note, "unread-incident", at: SourcePlace(file: place),
      "this file has errors, so what other documents say about \(id) may be incomplete",
      suggestion: "see them with 'pir check \(id)'")
  }
}
