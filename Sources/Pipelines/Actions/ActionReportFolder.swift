package import Documents
package import FileSystem
import Incidents
package import Output
package import Site

/// A folder that holds a report of open action items and nothing else of ours.
package struct ActionReportFolder: Sendable {
  /// The folder, whose list of files is its own.
  package let folder: OutputFolder

  /// Refuses a folder with other documents of ours: what lies there would be replaced, or removed as no longer made.
  package init(_ named: String) throws(DiskError) {
    folder = OutputFolder(named, ownership: .manifest)
    let path = folder.path
    try OutputPlace.refusePublicSite(path)
    let parent = FilePaths.parent(path)
    if parent != path, try Manifest.read(parent).contains(FilePaths.joined(FilePaths.name(path), "actions.json")) {
      throw DiskError(
        "write into", path,
        reason: "'pir build' writes the report there, as part of the site above it; choose another folder with --out")
    }
    guard let other = try folder.stale(made: []).first(where: { !Self.isOfReport($0) }) else { return }
    throw DiskError(
      "write into", path,
      reason: "it holds other documents (\(other)); name a folder of its own, such as site/actions, with --out")
  }

  private static func isOfReport(_ file: String) -> Bool {
    file.hasPrefix("owners/") || file.hasPrefix("actions.") || [page, style].contains(file)
  }

  private static let page = "index.html"
  private static let style = "assets/site.css"

  /// The reviews in a site that the folder is part of, as its list of files tells; none where it is part of none.
  package func links() throws(DiskError) -> ReviewLinks {
    let parent = FilePaths.parent(folder.path)
    guard parent != folder.path else { return .none }
    let listed = try Manifest.read(parent)
    let reviews = listed.paths.filter { $0.hasSuffix("/review.md") }.compactMap { path in
      IncidentID(String(path.dropLast("/review.md".count)))
    }
    let incidents = reviews.filter { listed.contains("\($0)/index.html") }
    return incidents.isEmpty ? .none : .relative(path: "../", incidents: Set(incidents))
  }

  /// A page of the report as it lies in the folder.
  package static func page(_ page: ActionReportPage, at place: ActionReportFiles.Place) -> Page {
    let depth = place.path.utf8.count { $0 == UInt8(ascii: "/") }
    let up = String(repeating: "../", count: depth)
    return Page(title: page.title, body: page.body, style: .linked(up + style), source: place.source)
  }

  /// Puts the files in place with their style sheet, and removes what earlier reports had and this one does not: letters
  /// to owners who have nothing open any more.
  /// The session is one of the folder.
  package func write(
    _ files: [OutputFile], style text: String, in session: consuming OutputSession
  ) throws(DiskError) {
    for file in files + [OutputFile(path: Self.style, text: text)] { try session.stage(file) }
    _ = try session.finish(stale: .remove)
  }
}
