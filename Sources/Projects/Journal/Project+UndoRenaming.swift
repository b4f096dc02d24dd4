import FileSystem
import Incidents
import Records

extension Project {
  /// Gives an incident the id back that it had before a change, with the references in other records.
  ///
  /// `new` is the id that the change gave it. A run that died between the files and the folder is finished by the same
  /// reversal, made again: what says already what it said before the change stays.
  func takeBackRenaming(
    _ entry: JournalEntry, from new: IncidentID, to old: IncidentID, _ runbook: Runbook, _ disk: OutputDisk
  ) throws -> Written<JournalEntry> {
    try refuseOutside(reviewsPath)
    let lock = try FolderLock(reviewsPath, .shortTurns)
    return try lock.holding {
      let entries = try entries(with: entry)
      let (project, found) = try listed()
      func exists(_ id: IncidentID) -> Bool { found.ids.contains { $0.text == id.text } }
      let isMoved = exists(new)
      guard isMoved || exists(old) else { throw UndoChoice.Refusal.gone(entry) }
      let present = isMoved ? new : old
      if isMoved { try project.refuse(old, besides: new, for: entry, found) }
      var step = RenamingStep(from: new, to: old, folder: project.folder(of: present), in: project, disk)
      (step.isMoved, step.reverses) = (!isMoved, entry.number)
      var reversals: [String: JournalEntry.File] = [:]
      for file in entry.files {
        guard let place = project.place(of: file, in: entry, old, present, entries, found),
          try Disk.kind(place.path) == .file
        else { continue }
        reversals[place.path] = file
        let now = try Disk.read(place.path, limit: RecordFile.longest)
        step.add(place, now, try project.reversed(file, at: place, in: now, entry, entries, runbook))
      }
      guard isMoved || !step.isEmpty else { return Written(result: entry, unsynced: nil) }
      let (note, unsynced) = try step.make { place, now in
        guard let file = reversals[place.path] else { return now }
        return try project.reversed(file, at: place, in: now, entry, entries, runbook)
      }
      return Written(result: entry, unsynced: unsynced, journaled: note)
    }
  }

  /// Refuses an id that another incident got since, or a name that something else has.
  private func refuse(
    _ old: IncidentID, besides new: IncidentID, for entry: JournalEntry, _ found: FoundIncidents
  ) throws {
    let parent = FilePaths.parent(folder(of: new))
    if let other = found.ids.first(where: { $0 == old && $0 != new }) {
      throw UndoChoice.Refusal.folderChanged(entry, path: folder(of: other), .taken)
    }
    let names = try Disk.names(in: parent)
    if let other = names.first(where: { $0 != new.text && IncidentID($0) == old }) {
      throw UndoChoice.Refusal.folderChanged(entry, path: FilePaths.joined(parent, other), .taken)
    }
  }

  /// Where a file of the change lies now; nil where its incident is gone.
  private func place(
    of file: JournalEntry.File, in entry: JournalEntry, _ old: IncidentID, _ present: IncidentID,
    _ entries: [JournalEntry], _ found: FoundIncidents
  ) -> ReferencePlace? {
    let name = FilePaths.name(file.path)
    guard FilePaths.hasFolder(file.path) else {
      return ReferencePlace(path: path(Self.reviews, name), folder: Self.reviews, form: Self.form(of: name))
    }
    let written = FilePaths.parent(file.path)
    let names = UndoChoice.names(since: entry.number, of: written, among: entries)
    let id = written == old.text ? present : found.ids.last { id in names.contains(id.text) }
    return id.map {
      ReferencePlace(incident: $0, path: FilePaths.joined(folder(of: $0), name), folder: "", form: Self.form(of: name))
    }
  }

  private func reversed(
    _ file: JournalEntry.File, at place: ReferencePlace, in now: [UInt8], _ entry: JournalEntry,
    _ entries: [JournalEntry], _ runbook: Runbook
  ) throws(UndoChoice.Refusal) -> [UInt8] {
    let part: RecordPart =
      switch place.form {
      case .timeline: .timeline
      case .actions: .actions
      case .markdown: .narrative
      case .incident, .runbook: .incident
      }
    let made = try reversed(
      file, part, at: place.path, in: RecordFile(name: place.path, bytes: now), entry, entries, runbook)
    return made?.bytes ?? now
  }
}
