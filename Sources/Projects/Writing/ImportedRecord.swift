package import FileSystem
package import Incidents
package import Records

extension Project {
  /// A record that was imported, as its files are now.
  package struct ImportedRecord: Sendable {
    /// As the record has it now.
    package let mark: SourceMark
    /// Whether nobody changed a file, added one or took one away since.
    package let isUntouched: Bool
  }

  /// The incidents that were imported, with where they come from.
  package func importedIncidents(among ids: [IncidentID]) -> [(id: IncidentID, mark: SourceMark)] {
    ids.compactMap { id in
      let path = recordPath(.incident, of: id)
      guard let bytes = try? Disk.read(path, limit: RecordFile.longest) else { return nil }
      return SourceMark(of: RecordFile(name: path, bytes: bytes)).map { (id, $0) }
    }
  }

  /// How an incident that was imported stands now; nil where it says no source any more.
  package func importedRecord(_ id: IncidentID) throws(DiskError) -> ImportedRecord? {
    var files: [String: RecordFile] = [:]
    for name in RecordName.ofIncident {
      let path = FilePaths.joined(folder(of: id), name)
      guard try Disk.kind(path) != nil else { continue }
      files[name] = RecordFile(name: path, bytes: try Disk.read(path, limit: RecordFile.longest))
    }
    guard let mark = files[RecordName.incident].flatMap({ SourceMark(of: $0) }) else { return nil }
    let isUntouched =
      Set(files.keys) == Set(mark.files.keys) && files.allSatisfy { mark.isUnchanged($0.value, named: $0.key) }
    return ImportedRecord(mark: mark, isUntouched: isUntouched)
  }

  /// Puts other files in the place of those of an imported incident that nobody touched; false where somebody did.
  ///
  /// A file that is no longer among them is removed. `incident.yaml`, which says what the others are, comes last: where a
  /// run ends before it, the record counts as touched, and nothing of it is lost.
  package func replaceImported(
    _ id: IncidentID, by texts: [(name: String, text: String)], disk: OutputDisk = OutputDisk()
  ) throws -> Written<Bool> {
    let folder = folder(of: id)
    try refuseLink(folder)
    try refuseOutside(folder)
    let lock = try FolderLock(folder, .shortTurns)
    return try lock.holding {
      guard try lock.isOn(folder), let record = try importedRecord(id), record.isUntouched else {
        return Written(result: false, unsynced: nil)
      }
      var unsynced: Unsynced?
      let names = RecordName.ofIncident.filter { $0 != RecordName.incident } + [RecordName.incident]
      for name in names {
        let path = FilePaths.joined(folder, name)
        try refuseLink(path)
        let old = try record.mark.files[name] == nil ? nil : Disk.read(path, limit: RecordFile.longest)
        let new = texts.first { $0.name == name }.map { Array($0.text.utf8) }
        guard old != new else { continue }
        switch try ReplacedFile.put(new, at: path, insteadOf: old, disk) {
        case .changedMeanwhile: return Written(result: false, unsynced: unsynced)
        case .written(let open): unsynced = unsynced ?? open
        }
      }
      return Written(result: true, unsynced: unsynced)
    }
  }
}
