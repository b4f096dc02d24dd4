import Incidents
import Output
import Records

extension RecordPlaces {
  /// A file that was made for an incident, where it lies beside the record.
  func besideRecord(_ file: OutputFile, of id: IncidentID) -> OutputFile {
    let folder = folder(of: id)
    guard folder != id.text else { return file }
    return OutputFile(path: folder + file.path.dropFirst(id.text.utf8.count), file.content)
  }
}
