import Foundation
import TestSupport
import Testing

/// Maintenance from `pir new --maintenance` until it is over, played by scripts. What the commands say, the records, the
/// documents and what the sites hold of it are as recorded.
///
/// `make goldens` records them, as it does the documents of `reviews/`.
struct PlayedMaintenanceTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  private static let script = "maintenance.sh"

  /// What was said, and the files that the script leads to, by their paths; `sites` are folders of built sites.
  private func play(_ name: String, sites: [String]) throws -> [String: String] {
    let recorded = Recording(in: Self.folder.appending(path: name), without: [Self.script])
    let pir = try Pir()
    let played = try pir.shell(recorded.read(Self.script))
    #expect(played.status == 0, "\(played.err)")
    let rendered = try pir.run("render", "--all", "--format", "md,text", "--out", "documents")
    #expect(rendered.status == 0, "\(rendered.err)")
    var files = ["said.txt": played.out]
    for path in try pir.files() where Self.isRecorded(path, sites) { files[path] = try pir.read(path) }
    return files
  }

  /// The example of `pir init` is the same in every project that begins, and other pages are recorded elsewhere.
  private static func isRecorded(_ path: String, _ sites: [String]) -> Bool {
    if path.contains("/INC-1/") || path.contains("/.") || path == "reviews/runbook.yaml" { return false }
    if path.hasPrefix("reviews/") || path.hasPrefix("documents/") { return true }
    guard let site = sites.first(where: { path.hasPrefix($0 + "/") }) else { return false }
    let rest = path.dropFirst(site.count + 1)
    return rest == "index.html" || rest == "index.md" || rest.hasPrefix("maintenance")
      || rest.contains("scheduled-maintenances") || rest.hasPrefix("INC-2/index.")
  }

  @Test(arguments: [
    ("Played", ["public-2027-01-18", "public-2027-01-31", "public-2027-02-01", "public-2027-02-03"]),
    ("Variants", ["public", "internal", "docs"]),
  ])
  func recordsDocumentsAndSitesAreAsRecorded(name: String, sites: [String]) throws {
    let files = try play(name, sites: sites)
    #expect(files.count > 20)
    let recorded = Recording(in: Self.folder.appending(path: name), without: [Self.script])
    let differences = try recorded.differences(from: files)
    #expect(differences == [], "not as recorded: make goldens, and look at the difference")
  }
}
