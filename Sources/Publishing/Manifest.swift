/// The list of the files in an output folder that we made, so that no other file is ever replaced or removed.
struct Manifest {
  static let name = ".pir-manifest"
  private static let header = "# Files made by pir. Do not edit: a file that is missing here is never replaced.\n"

  /// Sorted.
  let paths: [String]
  private let known: Set<String>

  init(paths: [String]) {
    self.paths = paths
    known = Set(paths)
  }

  func contains(_ path: String) -> Bool { known.contains(path) }

  var file: OutputFile {
    OutputFile(path: Self.name, text: Self.header + paths.map { $0 + "\n" }.joined())
  }

  /// Empty where there is none. A path that leads out of the folder is nobody's of ours.
  static func read(_ folder: String) throws(DiskError) -> Manifest {
    let place = FilePaths.joined(folder, name)
    guard try Disk.kind(place) == .file else { return Manifest(paths: []) }
    let text = String(decoding: try Disk.read(place, limit: 1 << 26), as: UTF8.self)
    let lines = text.split(separator: "\n").filter { line in
      !line.hasPrefix("#") && !line.hasPrefix("/") && !line.split(separator: "/").contains("..")
    }
    return Manifest(paths: lines.map(String.init))
  }
}
