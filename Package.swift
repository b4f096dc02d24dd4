// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "pir",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  // In order: a module may depend on those before it. ArchitectureTests compares the declarations with the imports.
  targets: [
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(name: "CDisk"),
    .target(name: "Text"),
    .target(name: "Diagnostics", dependencies: ["Text"]),
    .target(name: "Incidents", dependencies: ["Text"]),
    .target(name: "MarkdownSyntax", dependencies: ["Text"]),
    .target(name: "Prose", dependencies: ["MarkdownSyntax", "Text"]),
    .target(name: "Secrets", dependencies: ["Diagnostics", "MarkdownSyntax", "Text"]),
    .target(
      name: "Records", dependencies: ["CYAML", "Diagnostics", "Incidents", "MarkdownSyntax", "Prose", "Text"]),
    .target(
      name: "Checks",
      dependencies: ["Diagnostics", "Incidents", "MarkdownSyntax", "Prose", "Records", "Secrets", "Text"]),
    .target(name: "Templates", dependencies: ["Diagnostics", "Incidents", "MarkdownSyntax", "Prose", "Text"]),
    .target(name: "Markdown", dependencies: ["CCmark", "Diagnostics", "MarkdownSyntax", "Text"]),
    .target(
      name: "Importing", dependencies: ["Diagnostics", "Incidents", "Markdown", "Records", "Text"]),
    .target(
      name: "Documents", dependencies: ["Diagnostics", "Incidents", "MarkdownSyntax", "Prose", "Templates", "Text"]),
    .target(
      name: "Site", dependencies: ["Diagnostics", "Documents", "Incidents", "Markdown", "Templates", "Text"]),
    .target(name: "FileSystem", dependencies: ["CDisk", "Diagnostics", "Text"]),
    .target(
      name: "Projects",
      dependencies: [
        "Checks", "Diagnostics", "Documents", "FileSystem", "Incidents", "Prose", "Records", "Secrets", "Site",
        "Templates", "Text",
      ]),
    .target(
      name: "Output",
      dependencies: ["Checks", "Diagnostics", "FileSystem", "Incidents", "Projects", "Records", "Secrets", "Text"]),
    .target(
      name: "Pipelines",
      dependencies: [
        "Checks", "Diagnostics", "Documents", "FileSystem", "Importing", "Incidents", "Markdown", "Output", "Projects",
        "Prose", "Records", "Secrets", "Site", "Text",
      ]),
    .target(
      name: "Commands",
      dependencies: [
        "Checks", "Diagnostics", "Documents", "FileSystem", "Importing", "Incidents", "Markdown", "Output", "Pipelines",
        "Projects", "Prose", "Records", "Secrets", "Site", "Templates", "Text",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "pir", dependencies: ["Commands"]),
    .testTarget(name: "TextTests", dependencies: ["Text"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "Text"]),
    .testTarget(name: "IncidentsTests", dependencies: ["Incidents", "TestSupport"]),
    .testTarget(
      name: "RecordsTests",
      dependencies: ["Diagnostics", "Hostile", "Incidents", "Prose", "Records", "TestSupport", "Text"]),
    // No products: `make bench` runs them. A package of its own would not see what only the modules of this one share.
    .executableTarget(
      name: "RenderingBenchmark",
      dependencies: ["CCmark", "Documents", "Incidents", "Markdown", "Projects", "Text"],
      path: "Benchmarks/Rendering"),
    .executableTarget(
      name: "MarkdownBenchmark", dependencies: ["CCmark", "Diagnostics", "Hostile", "Markdown", "Prose", "Text"],
      path: "Benchmarks/Markdown"),
    // What no document may be broken by, and no reader slowed down: tests and benchmarks share it, no product does.
    .target(name: "Hostile", dependencies: ["TestSupport"], path: "Tests/Hostile"),
    // What tests of several modules need: programs, folders, marked texts, days.
    .target(name: "TestSupport", dependencies: ["FileSystem", "Incidents", "Text"], path: "Tests/Support"),
    .testTarget(
      name: "ChecksTests",
      dependencies: ["Checks", "Diagnostics", "Incidents", "Records", "Secrets", "TestSupport", "Text"]),
    .testTarget(name: "SecretsTests", dependencies: ["Checks", "Secrets", "TestSupport"]),
    .testTarget(name: "MarkdownSyntaxTests", dependencies: ["MarkdownSyntax"]),
    .testTarget(name: "ProseTests", dependencies: ["Hostile", "Prose", "TestSupport"]),
    .testTarget(
      name: "TemplatesTests", dependencies: ["Diagnostics", "Incidents", "Prose", "Templates", "TestSupport", "Text"],
      exclude: ["ordinary-text.md"]
    ),
    .testTarget(
      name: "MarkdownTests", dependencies: ["CCmark", "Diagnostics", "Hostile", "Markdown", "TestSupport", "Text"]),
    .testTarget(name: "ImportingTests", dependencies: ["Diagnostics", "Importing", "Incidents", "Records", "Text"]),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Diagnostics", "Documents", "Incidents", "TestSupport", "Text"]),
    .testTarget(
      name: "SiteTests",
      dependencies: ["Diagnostics", "Documents", "Hostile", "Incidents", "Markdown", "Site", "TestSupport", "Text"]),
    .testTarget(
      name: "ProjectsTests",
      dependencies: ["Diagnostics", "FileSystem", "Incidents", "Projects", "Records", "TestSupport", "Text"]),
    .testTarget(
      name: "OutputTests", dependencies: ["FileSystem", "InterruptedRun", "Output", "Projects", "TestSupport"]),
    .testTarget(
      name: "PipelinesTests",
      dependencies: [
        "Diagnostics", "Documents", "Incidents", "Markdown", "Output", "Pipelines", "Projects", "Records", "Site",
        "Templates", "TestSupport", "Text",
      ]),
    // A run that dies in the middle of its writing takes its process along.
    .executableTarget(
      name: "InterruptedRun", dependencies: ["FileSystem", "Output", "TestSupport"],
      path: "Tests/InterruptedRun"),
    .testTarget(
      name: "ContainmentTests",
      dependencies: [
        "Diagnostics", "Documents", "Hostile", "Incidents", "Markdown", "Prose", "Site", "Templates", "TestSupport",
        "Text",
      ]),
    .testTarget(
      name: "GoldenTests",
      dependencies: ["Diagnostics", "Documents", "Output", "Pipelines", "Projects", "TestSupport"],
      exclude: ["Goldens"]),
    // Commands run in one process on thousands of broken records; a crash takes it along, and not the tests.
    .executableTarget(
      name: "MutationRun", dependencies: ["Commands", "Diagnostics", "Incidents", "Records", "TestSupport"],
      path: "Tests/MutationRun"),
    .testTarget(
      name: "CommandsTests", dependencies: ["Commands", "MutationRun", "TestSupport", "pir"],
      exclude: [
        "Arguments/Forms", "Building/Version010", "Maintenance/Played", "Maintenance/Variants", "Writing/Corrected",
        "Writing/Played",
      ]),
    .testTarget(name: "ArchitectureTests", dependencies: ["Documents", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

// One loop, so that no target is forgotten.
for target in package.targets where target.type != .system {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
      .enableUpcomingFeature("ExistentialAny"),
      // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
      .enableUpcomingFeature("InternalImportsByDefault"),
      // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
      .enableUpcomingFeature("MemberImportVisibility"),
    ]
}
