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

  var bytes: [UInt8] { Array((Self.header + paths.map { $0 + "\n" }.joined()).utf8) }

  /// Bytes (64 MiB) that a list of files in an output folder may have.
  static let longest = 1 << 26

  /// Empty where there is none.
  static func read(_ folder: String) throws(DiskError) -> Manifest {
    let place = FilePaths.joined(folder, name)
    guard try Disk.kind(place) == .file else { return Manifest(paths: []) }
    return try Manifest(at: place)
  }

  /// A path that leads out of the folder is nobody's of ours.
  init(at place: String) throws(DiskError) {
    let lines = try Disk.read(place, limit: Self.longest).split(separator: UInt8(ascii: "\n"))
    self.init(paths: lines.filter(Self.isOurs).map { String(decoding: $0, as: UTF8.self) })
  }

  /// Not for remarks, nor for paths that lead out of the folder.
  private static func isOurs(_ line: ArraySlice<UInt8>) -> Bool {
    line.first != UInt8(ascii: "#") && FilePaths.isInner(line)
  }
}
