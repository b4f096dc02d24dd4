package import Foundation

/// Programs that tests run.
package enum Programs {
  /// The first installed program with the name; nil if none is installed.
  package static func installed(_ name: String) -> URL? { allInstalled(name).first }

  /// Every installed program with the name: those in PATH, then those in the usual folders.
  package static func allInstalled(_ name: String) -> [URL] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    var folders: [String] = []
    for folder in path.split(separator: ":").map(String.init) + ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
    where !folders.contains(folder) {
      folders.append(folder)
    }
    return folders.map { "\($0)/\(name)" }.filter(FileManager.default.isExecutableFile).map { URL(filePath: $0) }
  }

  /// A program of this package, built next to the bundle of the tests.
  package static func built(_ name: String) -> URL { products.appending(path: name) }

  private static let products: URL = {
    #if os(macOS)
      let runner = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundlePath
    #else
      let runner = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    #endif
    return URL(filePath: runner ?? ".build/debug/x").deletingLastPathComponent()
  }()
}
