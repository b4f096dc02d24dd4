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
  /// The example comes only where there is no incident yet. `siteID` is what the project's site is known by (see
  /// `SiteID.new(named:using:)`).
  package static func make(in folder: String, siteID: String, disk: OutputDisk = OutputDisk()) throws -> Outcome {
    var outcome = Outcome()
    let reviews = FilePaths.joined(folder, "reviews")
    for place in [folder, reviews] where try Disk.kind(place) == .link {
      throw DiskError("write into", place, reason: "it is a symbolic link")
    }
    try disk.makeFolder(reviews)
    let runbook = FilePaths.joined(reviews, RecordName.runbook)
    if try Disk.kind(runbook) == nil {
      outcome.add([runbook], try AddedFile.write(Array(StarterRunbook.text(siteID: siteID).utf8), to: runbook, disk))
    } else {
      outcome.kept.append(runbook)
    }
    try addExample(to: folder, disk, &outcome)
    try addLines(outputs, below: "# What pir writes", to: ".gitignore", in: folder, disk, &outcome)
    try addLines(
      merges, below: "# Rows that two people added are both kept", to: ".gitattributes", in: folder, disk, &outcome)
    return outcome
  }

  private static func addExample(to folder: String, _ disk: OutputDisk, _ outcome: inout Outcome) throws {
    let (project, found) = try Project(at: folder).listed()
    let ids = found.ids
    guard ids.isEmpty, let id = IncidentID("INC-1") else {
      outcome.kept += ids.map(project.folder)
      return
    }
    let made = try project.addIncident(id: { _ in id }, files: { _ in StarterIncident.files }, disk: disk)
    outcome.add(made.result.paths, made.unsynced)
  }

  // MARK: Files of git

  private static let outputs = ["site/", "public/"]
  private static let merges = ["reviews/**/timeline.yaml merge=union"]

  /// Adds the lines that are missing at the end of a file of git's, below a comment.
  private static func addLines(
    _ wanted: [String], below comment: String, to name: String, in folder: String, _ disk: OutputDisk,
    _ outcome: inout Outcome
  ) throws(DiskError) {
    let place = FilePaths.joined(folder, name)
    func text(_ lines: [String], _ ending: String) -> String { ([comment] + lines).map { $0 + ending }.joined() }
    guard try Disk.kind(place) != nil else {
      outcome.add([place], try AddedFile.write(Array(text(wanted, "\n").utf8), to: place, disk))
      return
    }
    guard try Disk.kind(place) == .file else { throw DiskError("write to", place, reason: "it is not a regular file") }
    let bytes = try Disk.read(place, limit: RecordFile.longest)
    let before = String(decoding: bytes, as: UTF8.self)
    let known = Set(before.split(whereSeparator: \.isNewline).map(normalized))
    let missing = wanted.filter { line in !forms(of: line).contains(where: known.contains) }
    guard !missing.isEmpty else { return outcome.kept.append(place) }
    let ending = before.contains("\r\n") ? "\r\n" : "\n"
    let isOpen = bytes.last.map { $0 != 0x0A } ?? false
    let added = bytes + Array(((isOpen ? ending : "") + text(missing, ending)).utf8)
    guard case .written(let unsynced) = try ReplacedFile.write(added, to: place, insteadOf: bytes, disk) else {
      throw DiskError("replace", place, reason: "another program changed it at this moment")
    }
    outcome.add([place], unsynced)
  }

  /// A line with one space where there are several.
  private static func normalized(_ line: Substring) -> String {
    line.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
  }

  /// Other ways to write the same.
  private static func forms(of line: String) -> [String] {
    guard line.hasSuffix("/") else {
      return [line, "/" + line, "timeline.yaml merge=union", "**/timeline.yaml merge=union"]
    }
    return [line, "/" + line, String(line.dropLast()), "/" + line.dropLast()]
  }
}
