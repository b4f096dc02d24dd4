import FileSystem
import Incidents
import Records

extension Project {
  /// A change with what programs need that follow the incident (`DisclosedChange`), and the files that it replaces.
  ///
  /// A change without an author leaves no trace. The time of change comes first: a run that dies after it has told nothing
  /// that is wrong.
  func disclosing(
    _ after: [(ChangedFile, RecordFile?)], insteadOf before: [ChangedFile: RecordFile], asked: [ChangedFile],
    of id: IncidentID, isReversal: Bool
  ) -> (before: [ChangedFile: RecordFile], after: [(ChangedFile, RecordFile?)]) {
    guard let author, after.contains(where: { before[$0.0]?.bytes != $0.1?.bytes }),
      let rest = try? files(ChangedFile.data.filter { !asked.contains($0) }, of: id)
    else { return (before, after) }
    let all = before.merging(rest) { first, _ in first }
    var made = all
    for (changed, file) in after { made[changed] = file }
    let new = records(made, of: id)
    let marked = DisclosedChange.marked(
      new, from: records(all, of: id), at: author.moment, isReversal: isReversal)
    var result = after
    func put(_ changed: ChangedFile, _ file: RecordFile?, _ old: RecordFile?) {
      guard file != old else { return }
      let place = result.firstIndex { $0.0 == changed }
      if let place { result[place].1 = file } else { result.insert((changed, file), at: 0) }
    }
    put(.timeline, marked.timeline, new.timeline)
    put(.incident, marked.incident, new.incident)
    return (all, result)
  }

  private func records(_ files: [ChangedFile: RecordFile], of id: IncidentID) -> IncidentFiles {
    IncidentFiles(
      id: id, folder: folder(of: id), incident: files[.incident], timeline: files[.timeline], actions: files[.actions])
  }
}
