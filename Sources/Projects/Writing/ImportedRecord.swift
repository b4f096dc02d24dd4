package import FileSystem
package import Incidents
package import Records

extension Project {
  /// A record that was imported, as its files are now.
  package struct ImportedRecord: Sendable {
    package let files: IncidentFiles
    /// As the record has it now.
    package let mark: SourceMark
    fileprivate let texts: [String: RecordFile]

    /// Whether nobody changed a file, added one or took one away since. A file that says what it is to say now, such as
    /// after a run that died between two files, counts as untouched.
    package func isUntouched(or new: [(name: String, text: String)] = []) -> Bool {
      let wanted = Dictionary(new.map { ($0.name, Array($0.text.utf8)) }) { first, _ in first }
      return Set(texts.keys).union(mark.files.keys).allSatisfy { name in
        guard let file = texts[name] else { return mark.files[name] == nil || !new.isEmpty && wanted[name] == nil }
        return mark.isUnchanged(file, named: name) || file.bytes == wanted[name]
      }
    }
  }

  /// The incidents that were imported, with where they come from.
  package func importedIncidents(among ids: [IncidentID]) -> [(id: IncidentID, mark: SourceMark)] {
    ids.compactMap { id in
      let path = recordPath(.incident, of: id)
      guard let bytes = try? Disk.read(path, limit: RecordFile.longest) else { return nil }
      return SourceMark(of: RecordFile(name: path, bytes: bytes)).map { (id, $0) }
    }
  }

  /// How an incident that was imported is now; nil where it says no source any more.
  package func importedRecord(_ id: IncidentID) throws(DiskError) -> ImportedRecord? {
    var texts: [String: RecordFile] = [:]
    for name in RecordName.ofIncident {
      let path = FilePaths.joined(folder(of: id), name)
      guard try Disk.kind(path) != nil else { continue }
      texts[name] = RecordFile(name: path, bytes: try Disk.read(path, limit: RecordFile.longest))
    }
    guard let mark = texts[RecordName.incident].flatMap({ SourceMark(of: $0) }) else { return nil }
    let files = IncidentFiles(
      id: id, folder: folder(of: id), incident: texts[RecordName.incident], timeline: texts[RecordName.timeline],
      actions: texts[RecordName.actions], narrative: texts[RecordName.narrative],
      internalNarrative: texts[RecordName.internalNarrative])
    return ImportedRecord(files: files, mark: mark, texts: texts)
  }

  /// What makes other files of those of an imported incident. A file that is no longer among them is removed.
  ///
  /// `incident.yaml`, which says what the others are, comes last: a run that died before it is finished by the next one.
  package func revision(of record: ImportedRecord, to texts: [(name: String, text: String)]) -> RecordRevision {
    let names = RecordName.ofIncident.filter { $0 != RecordName.incident } + [RecordName.incident]
    let files = names.map { name in
      let new = texts.first { $0.name == name }.map { Array($0.text.utf8) }
      return RecordRevision.File(name: name, before: record.texts[name]?.bytes, after: new)
    }
    return RecordRevision(id: record.files.id, files: files)
  }
}
