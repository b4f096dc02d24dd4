import FileSystem
import Text

/// The way from an output folder to its files: no folder on it may be a link, which could lead anywhere.
///
/// Files of one folder follow each other, so what was found on the way to the last one is remembered, and nothing is asked
/// of the disk below a folder that is not there.
struct FolderWay {
  private let folder: OutputFolder
  /// The folder of the file that was asked for last, or the first on its way that is not there.
  private var seen = ""
  private var isThere = true

  init(in folder: OutputFolder) {
    self.folder = folder
  }

  /// Whether the folder of a file is there; throws where something else is in its place.
  mutating func leads(to file: String) throws(DiskError) -> Bool {
    let parent = FilePaths.parent(file)
    if parent == "." || parent == seen { return parent == "." || isThere }
    if isThere ? FilePaths.isWithin(seen, parent) : FilePaths.isWithin(parent, seen) { return isThere }
    (seen, isThere) = try look(file)
    return isThere
  }

  /// The last folder on the way that was looked at, and whether it is there.
  private func look(_ file: String) throws(DiskError) -> (String, Bool) {
    var way = ""
    for part in PathSegment.all(of: file).dropLast() {
      way = FilePaths.joined(way, part)
      let place = folder.place(way)
      switch try Disk.kind(place) {
      case nil: return (way, false)
      case .folder: continue
      case .link: throw DiskError("write into", place, reason: "it is a symbolic link")
      default: throw DiskError("write into", place, reason: "it is not a folder")
      }
    }
    return (way, true)
  }
}
