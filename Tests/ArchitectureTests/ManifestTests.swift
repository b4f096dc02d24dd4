import Testing

/// Compares what the targets declare with what their files import. The package manager finds neither a missing
/// declaration, as long as something else brings the module along, nor one that nothing needs.
struct ManifestTests {
  /// Modules of the toolchain, which are not declared.
  private static let toolchain: Set<String> = [
    "Darwin", "Dispatch", "Foundation", "Glibc", "Musl", "Synchronization", "Testing",
  ]

  /// How the declarations of a manifest differ from the imports in its targets.
  private static func differences(in manifest: Manifest, imports: (Manifest.Target) throws -> [Import]) rethrows
    -> [String]
  {
    try manifest.targets.filter { $0.kind != .systemLibrary }.flatMap { target in
      let found = Set(try imports(target).map(\.imported)).subtracting(toolchain)
      let declared = manifest.importedDependencies(of: target)
      return found.subtracting(target.dependencies).sorted().map { "\(target.name) does not declare \($0)" }
        + declared.subtracting(found).sorted().map { "\(target.name) declares \($0) and does not import it" }
    }
  }

  @Test func targetsDeclareExactlyWhatTheyImport() throws {
    let manifest = try Manifest.ofPackage()
    #expect(manifest.targets.count > 25, "the targets were not found")
    let differences = try Self.differences(in: manifest) { try Import.all(below: $0.path, importer: $0.name) }
    #expect(differences == [])
  }

  @Test func fuzzersDeclareExactlyWhatTheyImport() throws {
    let manifest = try Manifest.ofFuzzers()
    #expect(manifest.targets.count > 5, "the targets were not found")
    let differences = try Self.differences(in: manifest) { target in
      // `Modules` is a link to the sources of the other package.
      let path = target.path.replacing("Modules/", with: "Sources/", maxReplacements: 1)
      let isModule = path != target.path
      return try Import.all(below: isModule ? path : "Fuzz/\(path)", importer: target.name)
    }
    #expect(differences == [])
  }

  @Test func fuzzersDeclareModulesAsThePackageDoes() throws {
    let (package, fuzzers) = (try Manifest.ofPackage(), try Manifest.ofFuzzers())
    for module in fuzzers.targets where module.path.hasPrefix("Modules/") {
      let original = try #require(package[module.name])
      #expect(module.path == original.path.replacing("Sources/", with: "Modules/"))
      #expect(module.kind == original.kind)
      #expect(module.dependencies == original.dependencies, "\(module.name)")
    }
  }

  private static let sample = """
    import PackageDescription
    // Package( in a comment
    let package = Package(
      name: "sample", platforms: [.macOS(.v15)],
      dependencies: [.package(url: "https://example.org/b", from: "1.5.0")],
      targets: [
        .systemLibrary(name: "C", pkgConfig: "c", providers: [.apt(["c-dev"])]),
        .target(name: "A"),  // no dependencies
        .target(name: "B", dependencies: ["A", "C", .product(name: "P", package: "b")]),
        .executableTarget(name: "run", dependencies: ["B"], path: "Tests/Run"),
        .testTarget(name: "BTests", dependencies: ["B", "run"], exclude: ["f.md"]),
      ],
      swiftLanguageModes: [.v6]
    )
    for target in package.targets { target.swiftSettings = [.enableUpcomingFeature("E")] }
    """

  @Test func targetsAreReadFromAManifest() throws {
    let manifest = try Manifest(text: Self.sample)
    #expect(manifest.targets.map(\.name) == ["C", "A", "B", "run", "BTests"])
    #expect(manifest.targets.map(\.path) == ["Sources/C", "Sources/A", "Sources/B", "Tests/Run", "Tests/BTests"])
    #expect(manifest.targets.map(\.kind) == [.systemLibrary, .target, .target, .executableTarget, .testTarget])
    #expect(manifest.targets.map(\.dependencies) == [[], [], ["A", "C", "P"], ["B"], ["B", "run"]])
    #expect(manifest.products == ["P"])
    #expect(manifest.modules.map(\.name) == ["C", "A", "B"])
  }

  @Test(arguments: [
    "", "let package = Package(name: \"a", "Package(targets: [.target(name: \"a\")", "Package(targets: [name])",
    "Package(targets: [.plugin(name: \"a\")])", "Package(targets: [.target(name: \"a\" + b)])",
    "Package(targets: [.target(name: \"\\(a)\")])",
  ])
  func aManifestThatIsNotUnderstoodIsAnError(text: String) {
    #expect(throws: ManifestError.self) { try Manifest(text: text) }
  }

  @Test func bothDirectionsAreCompared() throws {
    let imports = ["A": ["Testing"], "B": ["A", "P"], "run": ["A", "B"], "BTests": ["B", "Foundation"]]
    let differences = Self.differences(in: try Manifest(text: Self.sample)) { target in
      (imports[target.name] ?? []).map { Import(importer: target.name, imported: $0, file: "f") }
    }
    #expect(differences == ["B declares C and does not import it", "run does not declare A"])
  }
}
