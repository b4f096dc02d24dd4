import Checks
package import FileSystem
package import Incidents
import Records
import Secrets

/// What an output folder holds of an earlier build, as far as this build may keep it.
package struct PublishedSite: Sendable {
  /// An incident whose pages stay as they are.
  package struct Kept: Sendable {
    /// Every file of the incident, from the output folder.
    package let files: [String]
    /// What lists say of it.
    package let incident: Incident
    /// What its pages hold that may be marked internal since.
    package let parts: PublishedParts
  }

  /// Why an incident cannot be kept; without a reason where it was never published.
  package struct Refusal: Error {
    /// Why it cannot be kept; nil where it was never published.
    package let reason: String?

    /// Creates a refusal; without a reason for what was never published.
    package init(reason: String?) {
      self.reason = reason
    }
  }

  private let folder: OutputFolder
  private let list: PathList

  init(_ folder: OutputFolder, _ manifest: Manifest) {
    self.folder = folder
    list = manifest.list
  }

  /// Nothing was published.
  package static let none = PublishedSite(OutputFolder(".", ownership: .manifest), Manifest(.none))

  /// Whether anything of the incident is published.
  package func holds(_ id: IncidentID) -> Bool { list.contains(PublishedRecord.path(of: id)) }

  /// The incident as it was published; `page` is the path of its page in this build's format, and `allowed` are the
  /// credentials that the project allows.
  package func incident(
    _ id: IncidentID, for audience: Visibility, page: String, allowed: Set<[UInt8]>
  ) throws(DiskError) -> Result<Kept, Refusal> {
    let files = self.files(of: id)
    guard !files.isEmpty else { return .failure(Refusal(reason: nil)) }
    let record = PublishedRecord.path(of: id)
    guard list.contains(record), list.contains(page) else {
      return .failure(Refusal(reason: "what was published of it is not recorded in \(folder.place(record))"))
    }
    for file in files {
      try folder.refuseLinks(file)
      guard try Disk.kind(folder.place(file)) == .file else {
        return .failure(Refusal(reason: "\(folder.place(file)) is missing"))
      }
      guard try !holdsCredential(file, allowed) else {
        return .failure(Refusal(reason: "a credential was found in \(folder.place(file))"))
      }
    }
    return try read(record, of: id, for: audience, page: page).map {
      Kept(files: files, incident: $0.incident, parts: $0.parts)
    }
  }

  /// Every file that is listed as made for the incident.
  func files(of id: IncidentID) -> [String] { files(below: id.text) }

  /// Every file that is listed as made below a folder, which is given without a slash at its end.
  package func files(below folder: String) -> [String] {
    let prefix = "\(folder)/"
    return list.paths.filter { $0.utf8.starts(with: prefix.utf8) }
  }

  private func read(
    _ record: String, of id: IncidentID, for audience: Visibility, page: String
  ) throws(DiskError) -> Result<PublishedRecord, Refusal> {
    let place = folder.place(record)
    let bytes = try Disk.read(place, limit: RecordFile.longest)
    do throws(PublishedRecord.Problem) {
      return .success(try PublishedRecord(bytes, of: id, for: audience, page: page))
    } catch {
      switch error {
      case .unknownForm: return .failure(Refusal(reason: "\(place) cannot be read by this version of pir"))
      case .otherEdition: return .failure(Refusal(reason: "its published pages are of another audience or format"))
      }
    }
  }

  /// Shapes of credentials become known after pages were published; those that the project allows may stay.
  private func holdsCredential(_ file: String, _ allowed: Set<[UInt8]>) throws(DiskError) -> Bool {
    guard !Self.pictures.contains(where: file.hasSuffix) else { return false }
    let bytes = try Disk.read(folder.place(file), limit: Self.longest)
    return Secrets.found(in: bytes).contains { !allowed.contains(Array(bytes[$0.range])) }
  }

  private static let pictures = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".pdf"]

  /// Bytes (1 GiB) of a page or an attachment.
  private static let longest = 1 << 30
}
