package import FileSystem
import Incidents

/// The list of the files in an output folder that we made, so that no other file is ever replaced or removed.
package struct Manifest {
  static let name = ".pir-manifest"
  private static let header = "# Files made by pir. Do not edit: a file that is missing here is never replaced.\n"

  /// Sorted.
  package let paths: [String]
  /// Who the files were made for; nil where an earlier version of pir, which did not say so, wrote the list.
  let audience: Visibility?
  private let known: Set<String>

  init(paths: [String], for audience: Visibility? = nil) {
    self.paths = paths
    self.audience = audience
    known = Set(paths)
  }

  /// Whether a file is listed as made by an earlier run.
  package func contains(_ path: String) -> Bool { known.contains(path) }

  var bytes: [UInt8] {
    let audience = audience.map { "\(Self.audienceMark)\($0.rawValue)\n" } ?? ""
    return Array((Self.header + audience + paths.map { $0 + "\n" }.joined()).utf8)
  }

  private static let audienceMark = "# Audience: "

  /// Bytes (64 MiB) that a list of files in an output folder may have.
  static let longest = 1 << 26

  /// Empty where there is none.
  package static func read(_ folder: String) throws(DiskError) -> Manifest {
    let place = FilePaths.joined(folder, name)
    guard try Disk.kind(place) == .file else { return Manifest(paths: []) }
    return try Manifest(at: place)
  }

  /// A path that leads out of the folder is nobody's of ours.
  init(at place: String) throws(DiskError) {
    let lines = try Disk.read(place, limit: Self.longest).split(separator: UInt8(ascii: "\n"))
    let mark = Self.audienceMark.utf8
    let audience = lines.first { $0.starts(with: mark) }.flatMap { line in
      Visibility(rawValue: String(decoding: line.dropFirst(mark.count), as: UTF8.self))
    }
    self.init(paths: lines.filter(Self.isOurs).map { String(decoding: $0, as: UTF8.self) }, for: audience)
  }

  /// Not for remarks, nor for paths that lead out of the folder.
  private static func isOurs(_ line: ArraySlice<UInt8>) -> Bool {
    line.first != UInt8(ascii: "#") && FilePaths.isInner(line)
  }
}
