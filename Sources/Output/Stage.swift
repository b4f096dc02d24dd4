import FileSystem

/// The folder within an output folder where a run prepares what it will put in place.
struct Stage {
  static let name = ".pir-staging"

  let root: String
  /// Holds files to be put in place one by one, by their paths from the output folder.
  let files: String
  /// Holds folders to be put in place whole, by their names in the output folder.
  let folders: String
  /// Holds folders that were taken out of the output folder.
  let retired: String
  /// The list of what is left to do. While it is there, the run has begun to put files in place.
  let journal: String
  /// The list of files as it will be.
  let manifest: String

  init(in folder: OutputFolder) {
    root = folder.place(Self.name)
    files = FilePaths.joined(root, "files")
    folders = FilePaths.joined(root, "folders")
    retired = FilePaths.joined(root, "retired")
    journal = FilePaths.joined(root, "journal")
    manifest = FilePaths.joined(root, "manifest")
  }

  /// Where a file waits that is put in place by itself, or a folder of such files.
  func file(_ path: String) -> String { FilePaths.joined(files, path) }
  /// Where a folder waits that is put in place whole, or a file in it.
  func folder(_ path: String) -> String { FilePaths.joined(folders, path) }
  func retired(_ name: String) -> String { FilePaths.joined(retired, name) }
  var unfinishedJournal: String { journal + "-unfinished" }
}
