import Foundation

/// Runs the program that kills itself in the middle of its writing.
enum InterruptedRun {
  /// Whether the run died; false where it had fewer changes.
  static func dies(at change: Int, writing wanted: String, to folder: String) throws -> Bool {
    let process = Process()
    process.executableURL = program
    process.arguments = [wanted, folder, String(change)]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
  }

  /// The program lies beside the bundle that the tests were linked into.
  private static let program: URL = {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
      let runner = bundle?.bundlePath ?? ".build/debug/x"
    #else
      let runner = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ".build/debug/x"
    #endif
    return URL(filePath: runner).deletingLastPathComponent().appending(path: "InterruptedRun")
  }()
}
