import Foundation
import Testing

/// Holds the direction of the modules, which the package manager does not: it lets a target import whatever its
/// dependencies bring along.
struct ImportTests {
  /// In the order of the table in ARCHITECTURE.md: a module may import those before it.
  private static let modules = [
    "Text", "Diagnostics", "Incidents", "Prose", "Secrets", "Records", "Checks", "Templates", "Markdown", "Documents",
    "Site", "FileSystem", "Projects", "Output", "Pipelines", "Commands", "pir",
  ]

  /// Doors: what only one module may import.
  private static let doors = [
    "CYAML": "Records", "CCmark": "Markdown", "CDisk": "FileSystem", "ArgumentParser": "Commands",
  ]

  /// What comes with the system or the toolchain, and who may have it: only what reaches the disk and the console.
  private static let systems: [String: Set<String>] = [
    "Glibc": ["FileSystem", "Commands"], "Darwin": ["FileSystem", "Commands"], "Musl": ["FileSystem", "Commands"],
  ]

  struct Import: Hashable, CustomStringConvertible {
    var importer: String
    var imported: String
    var file: String
    var description: String { "\(file) imports \(imported)" }
  }

  /// Why an import breaks the rules; nil where it does not.
  private static func objection(_ found: Import) -> String? {
    if let door = doors[found.imported] {
      return found.importer == door ? nil : "\(found): only \(door) may"
    }
    if let allowed = systems[found.imported] {
      return allowed.contains(found.importer) ? nil : "\(found): only \(allowed.sorted()) may"
    }
    guard let place = modules.firstIndex(of: found.imported) else { return "\(found): it is not in the table" }
    guard let own = modules.firstIndex(of: found.importer) else { return "\(found): the importer is not in the table" }
    return place < own ? nil : "\(found): it stands below"
  }

  /// Every form of the declaration: attributes, access levels and single symbols (`import struct M.T`).
  private static func imports(of text: String) -> [String] {
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias", "actor"]
    return text.split(whereSeparator: \.isNewline).compactMap { line in
      let words = line.split(separator: " ").prefix { !$0.hasPrefix("//") }
      guard let index = words.firstIndex(of: "import"), index + 1 < words.count else { return nil }
      let before = words[..<index]
      let modifiers: Set<Substring> = ["package", "public", "internal", "private", "fileprivate"]
      guard before.allSatisfy({ $0.hasPrefix("@") || modifiers.contains($0) }) else { return nil }
      let named = kinds.contains(words[index + 1]) ? words[index + 2] : words[index + 1]
      return named.split(separator: ".").first.map(String.init)
    }
  }

  @Test func modulesImportOnlyThoseAboveThem() throws {
    var count = 0
    for file in try Repository.files(in: "Sources", ending: ".swift") {
      let importer = String(file.split(separator: "/")[1])
      for imported in Self.imports(of: try Repository.text(file)) {
        count += 1
        let objection = Self.objection(Import(importer: importer, imported: imported, file: file))
        #expect(objection == nil)
      }
    }
    #expect(count > 50, "the sources were not found")
  }

  @Test(arguments: [
    ("import CYAML", "Records", true), ("package import CYAML", "Projects", false),
    ("import struct Markdown.HTMLFragment", "Templates", false), ("@testable import Site", "Documents", false),
    ("package import Diagnostics", "Incidents", true), ("import Foundation", "Documents", false),
    ("@preconcurrency internal import ArgumentParser", "Pipelines", false), ("import Glibc", "Incidents", false),
  ])
  func seesEveryFormOfImport(line: String, importer: String, isAllowed: Bool) throws {
    let imported = try #require(Self.imports(of: line).first)
    let objection = Self.objection(Import(importer: importer, imported: imported, file: "f"))
    #expect((objection == nil) == isAllowed)
  }

  @Test func otherLinesAreNoImports() {
    #expect(Self.imports(of: "// import A\nlet important = 1\nfunc f() { importAll() }\n/// import B").isEmpty)
  }
}
