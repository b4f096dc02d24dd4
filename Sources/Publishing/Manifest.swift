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
    let bytes = try Disk.read(place, limit: 1 << 26)
    let lines = bytes.split(separator: UInt8(ascii: "\n")).filter(isOurs)
    return Manifest(paths: lines.map { String(decoding: $0, as: UTF8.self) })
  }

  /// Not for remarks, nor for paths that lead out of the folder.
  private static func isOurs(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, first != UInt8(ascii: "#"), first != UInt8(ascii: "/") else { return false }
    return !line.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
  }
}
