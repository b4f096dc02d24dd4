import FileSystem
import Incidents

/// Output of other commands below a folder that is to become public: whoever serves the folder serves that, too.
///
/// What a list there says is ours and internal is removed with the next build. What may be internal and is on no list is
/// refused, since files of others are never removed.
struct InnerOutputs {
  /// Folders with internal output, from the output folder.
  private(set) var folders: [String] = []
  /// Their files, from the output folder.
  private(set) var files: [String] = []

  private let folder: OutputFolder

  /// None for a folder that is internal itself.
  init(in folder: OutputFolder, besides manifest: Manifest) throws(DiskError) {
    self.folder = folder
    guard folder.audience == .public, folder.ownership == .manifest else { return }
    let found = try FolderTree(folder.path).files
    let there = Set(found)
    for file in found where FilePaths.name(file) == Manifest.name && file != Manifest.name {
      try add(FilePaths.parent(file), found: found, there: there)
    }
    let known = Set(files)
    for file in found where !known.contains(file) && !manifest.contains(file) {
      if Self.looksInternal(file, there) { throw refusal(file, "is not listed as made by pir and looks internal") }
    }
  }

  private mutating func add(_ inner: String, found: [String], there: Set<String>) throws(DiskError) {
    let manifest = try Manifest.read(folder.place(inner))
    switch manifest.audience {
    case .public: return
    case nil: throw refusal(inner, "was written by an earlier version of pir and may be internal")
    case .internal:
      folders.append(inner)
      // An interrupted run has left its files in its stage.
      let staged = FilePaths.joined(inner, Stage.name) + "/"
      files += manifest.paths.map { FilePaths.joined(inner, $0) }.filter(there.contains)
      files += found.filter { $0.hasPrefix(staged) } + [FilePaths.joined(inner, Manifest.name)]
    }
  }

  /// Whether a file has the name of one that is written for insiders alone.
  private static func looksInternal(_ file: String, _ there: Set<String>) -> Bool {
    let parent = FilePaths.parent(file)
    switch FilePaths.name(file) {
    case "actions.json": return there.contains(FilePaths.joined(parent, "actions.ics"))
    case "runbook.md": return FilePaths.name(parent) == "runbook"
    case "review.md": return IncidentID(FilePaths.name(parent)) != nil
    default: return false
    }
  }

  private func refusal(_ path: String, _ reason: String) -> DiskError {
    DiskError(
      "write the public site into", folder.path,
      reason: "\(folder.place(path)) \(reason); remove it, or choose another folder with --out")
  }
}
