import Foundation
import TestSupport
import Testing

/// Checks the direction of the modules, which the package manager does not: it lets a target import whatever its
/// dependencies bring along. The order of the modules is that of the manifest.
struct ImportTests {
  private let manifest: Manifest

  init() throws { manifest = try Manifest.ofPackage() }

  /// The C library, by the name that each system gives it, and the modules that reach the disk and the console by it.
  private static let systems: Set<String> = ["Darwin", "Glibc", "Musl"]
  private static let systemImporters: Set<String> = ["Commands", "FileSystem"]
  /// What only tests and benchmarks may import.
  private static let testing: Set<String> = ["Foundation", "Testing"]
  /// Where locks and threads are: values that are made when they are first asked for, and the loop over incidents.
  private static let threads: [String: Set<String>] = [
    "Synchronization": ["Projects", "Templates"], "Dispatch": ["Pipelines"],
  ]

  /// Why an import breaks the rules; nil where it does not.
  private func objection(to found: Import) -> String? {
    if Self.testing.contains(found.imported) { return "\(found): only tests may" }
    if let allowed = Self.threads[found.imported] {
      return allowed.contains(found.importer) ? nil : "\(found): only \(allowed.sorted()) may"
    }
    if Self.systems.contains(found.imported) {
      return Self.systemImporters.contains(found.importer) ? nil : "\(found): only \(Self.systemImporters.sorted()) may"
    }
    guard let own = place(of: found.importer) else { return "\(found): the importer is not a module" }
    if manifest.products.contains(found.imported) { return nil }
    guard let place = place(of: found.imported) else { return "\(found): it is not a module" }
    return place < own ? nil : "\(found): it is not above the importer"
  }

  private func place(of module: String) -> Int? {
    manifest.modules.firstIndex { $0.name == module }
  }

  @Test func modulesImportOnlyThoseAboveThem() throws {
    let imports = try manifest.modules.flatMap { try Import.all(below: $0.path, importer: $0.name) }
    #expect(imports.count > 50, "the sources were not found")
    #expect(imports.compactMap(objection) == [])
    let importers = Set(imports.filter { Self.systems.contains($0.imported) }.map(\.importer))
    #expect(importers == Self.systemImporters, "the list of those that import the C library is out of date")
  }

  /// Every folder of Sources is a module, and no file lies outside of one.
  @Test func allSourcesBelongToModules() throws {
    let folders = Set(try Repository.files(in: "Sources").map { String($0.split(separator: "/")[1]) })
    #expect(folders == Set(manifest.modules.map(\.name)))
  }

  @Test func aLibraryFromOutsideHasOneDoor() {
    let libraries = manifest.targets.filter { $0.kind == .systemLibrary }.map(\.name) + manifest.products
    for library in libraries {
      let doors = manifest.modules.filter { $0.dependencies.contains(library) }.map(\.name)
      #expect(doors.count == 1, "\(library) is imported by \(doors)")
    }
  }

  /// The table of the code map names all modules, in the manifest's order.
  @Test func theCodeMapHasTheOrderOfTheManifest() throws {
    let rows = try Repository.text("ARCHITECTURE.md").split(separator: "\n").drop { $0 != "| --- | --- |" }
      .dropFirst().prefix { $0.hasPrefix("| `") }
    let names = rows.flatMap { row in
      row.split(separator: "|")[0].split(separator: "`").filter { $0.contains(where: \.isLetter) }
    }
    #expect(names.map(String.init) == manifest.modules.map(\.name))
  }

  @Test(arguments: [
    ("import CYAML", "Records", true), ("package import Projects", "Records", false),
    ("import struct Markdown.HTMLFragment", "Diagnostics", false), ("@testable import Site", "Documents", false),
    ("package import Diagnostics", "Incidents", true), ("import Foundation", "Documents", false),
    ("@preconcurrency internal import Commands", "Pipelines", false), ("import Glibc", "Incidents", false),
    ("import Unheard", "Commands", false), ("import Diagnostics", "Unheard", false), ("import Glibc", "Commands", true),
    ("import Synchronization", "Templates", true), ("import Synchronization", "Site", false),
    ("import Dispatch", "Pipelines", true),
  ])
  func seesEveryFormOfImport(line: String, importer: String, isAllowed: Bool) throws {
    let imported = try #require(Import.names(in: line).first)
    let objection = objection(to: Import(importer: importer, imported: imported, file: "f"))
    #expect((objection == nil) == isAllowed)
  }

  @Test func otherLinesAreNotImports() {
    #expect(Import.names(in: "// import A\nlet important = 1\nfunc f() { importAll() }\n/// import B").isEmpty)
    #expect(
      Import.names(in: "let script = \"\"\"\nimport re\n\"\"\"\nimport A\nlet s = \"\"\"a\"\"\"\nimport B") == [
        "A", "B",
      ])
  }
}
