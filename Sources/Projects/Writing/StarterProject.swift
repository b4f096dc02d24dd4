package import FileSystem
import Incidents
import Records

/// Makes a new project: a runbook, an example incident, and what git is to ignore.
package enum StarterProject {
  /// What became of a file.
  package struct Outcome: Hashable, Sendable {
    /// The files that were made, in their order.
    package var made: [String] = []
    /// Those that were there, and stay as they are.
    package var kept: [String] = []
    /// The first of the files made that may not survive a power cut.
    package var unsynced: Unsynced?

    fileprivate mutating func add(_ paths: [String], _ unsynced: Unsynced?) {
      made += paths
      self.unsynced = self.unsynced ?? unsynced
    }
  }

  /// Makes what is missing in a folder, and the folder itself; nothing that is there is overwritten.
  ///
  /// The example comes only where there is no incident yet.
  package static func make(in folder: String, disk: OutputDisk = OutputDisk()) throws -> Outcome {
    var outcome = Outcome()
    let reviews = FilePaths.joined(folder, "reviews")
    for place in [folder, reviews] where try Disk.kind(place) == .link {
      throw DiskError("write into", place, reason: "it is a symbolic link")
    }
    try disk.makeFolder(reviews)
    let runbook = FilePaths.joined(reviews, RecordName.runbook)
    if try Disk.kind(runbook) == nil {
      outcome.add([runbook], try AddedFile.write(Array(StarterRunbook.text.utf8), to: runbook, disk))
    } else {
      outcome.kept.append(runbook)
    }
    try addExample(to: folder, disk, &outcome)
    try ignoreOutputs(in: folder, disk, &outcome)
    return outcome
  }

  private static func addExample(to folder: String, _ disk: OutputDisk, _ outcome: inout Outcome) throws {
    let project = try Project(at: folder)
    let ids = try project.incidents().ids
    guard ids.isEmpty, let id = IncidentID("INC-1") else {
      outcome.kept += ids.map { FilePaths.joined(project.reviewsPath, $0.text) }
      return
    }
    let made = try project.addIncident(id: { _ in id }, files: { _ in StarterIncident.files }, disk: disk)
    outcome.add(made.result.paths, made.unsynced)
  }

  // MARK: .gitignore

  private static let outputs = ["site/", "public/"]

  /// Adds the lines that are missing at the end of `.gitignore`.
  private static func ignoreOutputs(in folder: String, _ disk: OutputDisk, _ outcome: inout Outcome) throws(DiskError) {
    let place = FilePaths.joined(folder, ".gitignore")
    guard try Disk.kind(place) != nil else {
      outcome.add([place], try AddedFile.write(Array(lines(outputs, "\n").utf8), to: place, disk))
      return
    }
    guard try Disk.kind(place) == .file else { throw DiskError("write to", place, reason: "it is not a regular file") }
    let bytes = try Disk.read(place, limit: RecordFile.longest)
    let text = String(decoding: bytes, as: UTF8.self)
    let known = Set(text.split(whereSeparator: \.isNewline).map(String.init))
    let missing = outputs.filter { output in !forms(of: output).contains(where: known.contains) }
    guard !missing.isEmpty else { return outcome.kept.append(place) }
    let ending = text.contains("\r\n") ? "\r\n" : "\n"
    let isOpen = bytes.last.map { $0 != 0x0A } ?? false
    let added = bytes + Array(((isOpen ? ending : "") + lines(missing, ending)).utf8)
    guard case .written(let unsynced) = try ReplacedFile.write(added, to: place, insteadOf: bytes, disk) else {
      throw DiskError("replace", place, reason: "another program changed it at this moment")
    }
    outcome.add([place], unsynced)
  }

  /// Other ways to write the same.
  private static func forms(of output: String) -> [String] {
    [output, "/" + output, String(output.dropLast()), "/" + output.dropLast()]
  }

  private static func lines(_ names: [String], _ ending: String) -> String {
    (["# What pir writes"] + names).map { $0 + ending }.joined()
  }
}
