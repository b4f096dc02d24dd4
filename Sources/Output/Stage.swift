import FileSystem

/// The folder within an output folder where a run prepares what it will put in place.
struct Stage {
  static let name = ".pir-staging"

  private let path: String

  init(in folder: OutputFolder) {
    path = folder.place(Self.name)
  }

  var root: String { path }

  /// Files to be put in place one by one, by their paths from the output folder.
  func file(_ path: String) -> String { FilePaths.joined(files, path) }
  var files: String { FilePaths.joined(path, "files") }

  /// Folders to be put in place whole, by their names in the output folder.
  func folder(_ name: String) -> String { FilePaths.joined(folders, name) }
  var folders: String { FilePaths.joined(path, "folders") }

  /// Folders that were taken out of the output folder.
  func retired(_ name: String) -> String { FilePaths.joined(retired, name) }
  var retired: String { FilePaths.joined(path, "retired") }

  /// The list of what is left to do. While it is there, the run has begun to put files in place.
  var journal: String { FilePaths.joined(path, "journal") }
  var unfinishedJournal: String { journal + "-unfinished" }

  /// The list of files as it will be.
  var manifest: String { FilePaths.joined(path, "manifest") }
}
