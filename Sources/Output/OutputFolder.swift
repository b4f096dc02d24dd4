package import FileSystem
package import Incidents

/// The folder that documents are written to.
///
/// Files of others are never touched, and no symbolic link is followed.
package struct OutputFolder: Hashable, Sendable {
  /// From the working folder, without a slash at its end.
  package let path: String
  /// How files of ours are told from those of others.
  package let ownership: Ownership
  /// Folders within it that another command fills: what lies there is never stale to this one.
  package let spared: Set<String>
  /// Who may read what is written there.
  package let audience: Visibility

  /// How a file is known to be ours, and may so be replaced.
  package enum Ownership: Hashable, Sendable {
    /// A list in the folder, which also knows what is no longer made.
    case manifest
    /// One of these lines at the end of the file itself, for folders that hold what people write.
    case markers(Set<String>)
  }

  /// What becomes of files that an earlier run made and this one does not.
  package enum Stale: Hashable, Sendable {
    case keep, remove
  }

  /// How a file differs from what this run would make of it.
  package enum Difference: Hashable, Sendable {
    case missing, changed, stale
  }

  /// Creates the folder's value; nothing is read or written yet.
  ///
  /// - Parameters:
  ///   - path: from the working folder.
  ///   - ownership: how files of ours are recognized.
  ///   - audience: who may read what is written there.
  ///   - spared: folders within it that another command fills.
  package init(
    _ path: String, ownership: Ownership, for audience: Visibility = .internal, sparing spared: Set<String> = []
  ) {
    self.path = FilePaths.trimmed(path)
    self.audience = audience
    self.ownership = ownership
    self.spared = spared
  }

  /// How the file in the folder differs; nil where it is as it should be.
  package func difference(_ file: OutputFile) throws(DiskError) -> Difference? {
    var way = FolderWay(in: self)
    return try difference(file, &way)
  }

  /// The same for one of many files: what is known of the way to the last one need not be found again.
  func difference(_ file: OutputFile, _ way: inout FolderWay) throws(DiskError) -> Difference? {
    guard try way.leads(to: file.path) else { return .missing }
    let place = place(file.path)
    switch OpenFile.find(place) {
    case .nothing: return .missing
    case .file(let found): return try found.holds(file.content) ? nil : .changed
    case .other:
      guard let kind = try Disk.kind(place) else { return .missing }
      guard kind == .file else { throw DiskError("replace", place, reason: "it is not a regular file") }
      return try OpenFile(reading: place).holds(file.content) ? nil : .changed
    }
  }

  /// Files of earlier runs that are not among those `made` now, sorted; none in a folder without a list.
  package func stale(made: [String]) throws(DiskError) -> [String] {
    guard ownership == .manifest else { return [] }
    return try stale(Manifest.read(path), made: PathList(made))
  }

  /// The same where the list was read already.
  func stale(_ manifest: Manifest, made: PathList) throws(DiskError) -> [String] {
    guard ownership == .manifest else { return [] }
    var found: [String] = []
    for old in manifest.list.subtracting(made).paths where !isSpared(old) {
      try refuseLinks(old)
      if try Disk.kind(place(old)) == .file { found.append(old) }
    }
    return found
  }

  private func isSpared(_ file: String) -> Bool {
    guard !spared.isEmpty else { return false }
    return spared.contains(String(file.prefix { $0 != "/" })) || FilePaths.name(file) == PublishedRecord.name
  }

  /// Where a file of the folder lies, from the working folder.
  package func place(_ file: String) -> String { FilePaths.joined(path, file) }

  /// Refuses to replace a file that we did not make.
  func refuseForeign(_ file: String, _ manifest: Manifest) throws(DiskError) {
    let place = place(file)
    switch ownership {
    case .manifest:
      guard manifest.contains(file) else {
        throw DiskError(
          "replace", place, reason: "it was not made by pir; move it away or choose another folder with --out")
      }
    case .markers(let markers):
      let text = String(decoding: try Disk.read(place, limit: 1 << 30), as: UTF8.self)
      guard markers.contains(where: text.hasSuffix) else {
        throw DiskError("replace", place, reason: "it was not made by pir; move it away or rename it")
      }
    }
  }

  /// A folder on the way that is a link could lead anywhere.
  func refuseLinks(_ file: String) throws(DiskError) {
    var way = FolderWay(in: self)
    _ = try way.leads(to: file)
  }
}
