// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "pir",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(name: "CDisk"),
    .target(name: "Text"),
    .target(name: "Diagnostics", dependencies: ["Text"]),
    .target(name: "Incidents", dependencies: ["Text"]),
    .target(name: "Prose", dependencies: ["Text"]),
    .target(name: "Secrets", dependencies: ["Diagnostics", "Text"]),
    .target(name: "Records", dependencies: ["CYAML", "Diagnostics", "Incidents", "Prose", "Text"]),
    .target(name: "Checks", dependencies: ["Diagnostics", "Incidents", "Prose", "Records", "Secrets", "Text"]),
    .target(name: "Templates", dependencies: ["Diagnostics", "Prose", "Text"]),
    .target(name: "Markdown", dependencies: ["CCmark", "Diagnostics", "Text"]),
    .target(name: "Documents", dependencies: ["Diagnostics", "Incidents", "Prose", "Templates", "Text"]),
    .target(
      name: "Site", dependencies: ["Diagnostics", "Documents", "Incidents", "Markdown", "Templates", "Text"]),
    .target(name: "FileSystem", dependencies: ["CDisk", "Diagnostics", "Text"]),
    .target(
      name: "Projects",
      dependencies: [
        "Checks", "Diagnostics", "Documents", "FileSystem", "Incidents", "Records", "Secrets", "Site", "Templates",
        "Text",
      ]),
    .target(
      name: "Output",
      dependencies: ["Checks", "Diagnostics", "FileSystem", "Incidents", "Projects", "Records", "Text"]),
    .target(
      name: "Pipelines",
      dependencies: [
        "Checks", "Diagnostics", "Documents", "FileSystem", "Incidents", "Markdown", "Output", "Projects", "Prose",
        "Records", "Secrets", "Site", "Templates", "Text",
      ]),
    .target(
      name: "Commands",
      dependencies: [
        "Checks", "Diagnostics", "Documents", "FileSystem", "Incidents", "Markdown", "Output", "Pipelines", "Projects",
        "Prose", "Records", "Secrets", "Site",
        "Templates", "Text", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "pir", dependencies: ["Commands"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "Text"]),
    .testTarget(name: "IncidentsTests", dependencies: ["Incidents", "Diagnostics", "Text"]),
    .testTarget(
      name: "RecordsTests", dependencies: ["Hostile", "Records", "Incidents", "Diagnostics", "Prose", "Text"]),
    // No products: `make bench` runs them. A package of its own would not see what only the modules of this one share.
    .executableTarget(
      name: "RenderingBenchmark",
      dependencies: [
        "CCmark", "Diagnostics", "Documents", "Incidents", "Markdown", "FileSystem", "Output", "Pipelines", "Projects",
        "Secrets", "Text",
      ],
      path: "Benchmarks/Rendering"),
    .executableTarget(
      name: "MarkdownBenchmark", dependencies: ["CCmark", "Diagnostics", "Hostile", "Markdown", "Prose", "Text"],
      path: "Benchmarks/Markdown"),
    // What no document may be broken by, and no reader slowed down: tests and benchmarks share it, no product does.
    .target(name: "Hostile", path: "Tests/Hostile"),
    .testTarget(
      name: "ChecksTests", dependencies: ["Checks", "Diagnostics", "Incidents", "Records", "Text", "Secrets"]),
    .testTarget(name: "ProseTests", dependencies: ["Hostile", "Prose"]),
    .testTarget(
      name: "TemplatesTests", dependencies: ["Templates", "Prose", "Diagnostics", "Text"], exclude: ["ordinary-text.md"]
    ),
    .testTarget(name: "MarkdownTests", dependencies: ["CCmark", "Hostile", "Markdown", "Diagnostics", "Text"]),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents", "Incidents", "Diagnostics", "Templates", "Text"]),
    .testTarget(
      name: "SiteTests",
      dependencies: ["Hostile", "Site", "Documents", "Incidents", "Markdown", "Diagnostics", "Templates", "Text"]),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "InterruptedRun", "FileSystem", "Output", "Pipelines", "Projects", "Secrets", "Text", "Documents", "Incidents",
        "Records", "Diagnostics", "Site",
      ]),
    // A run that dies in the middle of its writing takes its process along.
    .executableTarget(
      name: "InterruptedRun", dependencies: ["FileSystem", "Output", "Pipelines", "Projects", "Secrets", "Text"],
      path: "Tests/InterruptedRun"),
    .testTarget(
      name: "ContainmentTests",
      dependencies: ["Hostile", "Diagnostics", "Documents", "Incidents", "Markdown", "Site", "Templates", "Text"]),
    .testTarget(
      name: "GoldenTests",
      dependencies: ["Diagnostics", "FileSystem", "Output", "Pipelines", "Projects", "Secrets", "Text", "Documents"],
      exclude: ["Goldens"]),
    // Commands run in one process on thousands of broken records; a crash takes it along, and not the tests.
    .executableTarget(
      name: "MutationRun", dependencies: ["Commands", "Diagnostics", "Incidents", "Records", "Text"],
      path: "Tests/MutationRun"),
    .testTarget(
      name: "CommandsTests", dependencies: ["MutationRun", "pir"], exclude: ["Played", "Version010", "complete.py"]),
    .testTarget(name: "ArchitectureTests", dependencies: ["Documents"]),
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
