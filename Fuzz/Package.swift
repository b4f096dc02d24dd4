// swift-tools-version: 6.1
import PackageDescription

// A package of its own: a program whose `main` is libFuzzer's links only under `swift build --sanitize fuzzer`.
//
// It compiles the modules once more from the same files (`Modules` is a symbolic link to ../Sources) instead of
// depending on the package above. So they belong to this package, which may then use their `package` declarations, and
// the other one needs neither library products nor anything public.
let package = Package(
  name: "fuzz",
  platforms: [.macOS(.v15)],
  targets: [
    .systemLibrary(name: "CCmark", path: "Modules/CCmark", pkgConfig: "libcmark"),
    .systemLibrary(name: "CYAML", path: "Modules/CYAML", pkgConfig: "yaml-0.1"),
    .target(name: "Text", path: "Modules/Text"),
    .target(name: "Diagnostics", dependencies: ["Text"], path: "Modules/Diagnostics"),
    .target(name: "Incidents", dependencies: ["Text"], path: "Modules/Incidents"),
    .target(name: "MarkdownSyntax", dependencies: ["Text"], path: "Modules/MarkdownSyntax"),
    .target(name: "Prose", dependencies: ["MarkdownSyntax", "Text"], path: "Modules/Prose"),
    .target(
      name: "Records", dependencies: ["CYAML", "Diagnostics", "Incidents", "MarkdownSyntax", "Prose", "Text"],
      path: "Modules/Records"),
    .target(
      name: "Templates", dependencies: ["Diagnostics", "Incidents", "MarkdownSyntax", "Prose", "Text"],
      path: "Modules/Templates"),
    .target(
      name: "Markdown", dependencies: ["CCmark", "Diagnostics", "MarkdownSyntax", "Text"], path: "Modules/Markdown"),
    .executableTarget(name: "FuzzMarkdown", dependencies: ["Markdown", "Text"]),
    .executableTarget(name: "FuzzRecords", dependencies: ["Diagnostics", "Incidents", "Records", "Text"]),
    .executableTarget(
      name: "FuzzTemplates", dependencies: ["Diagnostics", "Incidents", "Markdown", "Templates", "Text"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
