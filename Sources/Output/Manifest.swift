package import FileSystem
import Incidents

/// The list of the files in an output folder that we made, so that no other file is ever replaced or removed.
package struct Manifest {
  static let name = ".pir-manifest"
  private static let header = "# Files made by pir. Do not edit: a file that is missing here is never replaced.\n"

  /// Each once, in their order.
  let list: PathList
  /// Who the files were made for; nil where an earlier version of pir, which did not say so, wrote the list.
  let audience: Visibility?

  /// Sorted.
  package var paths: [String] { list.paths }

  init(_ list: PathList, for audience: Visibility? = nil) {
    self.list = list
    self.audience = audience
  }

  /// Whether a file is listed as made by an earlier run.
  package func contains(_ path: String) -> Bool { list.contains(path) }

  var bytes: [UInt8] {
    var bytes = Array(Self.header.utf8)
    bytes.reserveCapacity(bytes.count + paths.reduce(1 << 6) { $0 + $1.utf8.count + 1 })
    if let audience { bytes += "\(Self.audienceMark)\(audience.rawValue)\n".utf8 }
    for path in paths {
      bytes += path.utf8
      bytes.append(Self.newline)
    }
    return bytes
  }

  private static let audienceMark = "# Audience: "
  private static var newline: UInt8 { UInt8(ascii: "\n") }

  /// Bytes (64 MiB) that a list of files in an output folder may have.
  static let longest = 1 << 26

  /// Empty where there is none.
  package static func read(_ folder: String) throws(DiskError) -> Manifest {
    let place = FilePaths.joined(folder, name)
    guard try Disk.kind(place) == .file else { return Manifest(.none) }
    return try Manifest(at: place)
  }

  /// A path that leads out of the folder is nobody's of ours.
  init(at place: String) throws(DiskError) {
    let bytes = try Disk.read(place, limit: Self.longest)
    var (paths, audience): ([String], Visibility?) = ([], nil)
    var isAudienceKnown = false
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: Self.newline) ?? bytes.count
      let line = String(decoding: bytes[start..<end], as: UTF8.self)
      if line.utf8.first != UInt8(ascii: "#") {
        if FilePaths.isInner(line) { paths.append(line) }
      } else if !isAudienceKnown, line.utf8.starts(with: Self.audienceMark.utf8) {
        audience = Visibility(rawValue: String(line.utf8.dropFirst(Self.audienceMark.utf8.count)) ?? "")
        isAudienceKnown = true
      }
      start = end + 1
    }
    self.init(PathList(paths), for: audience)
  }
}
