import Foundation

/// Runs the program as a user does, in a folder of its own.
final class Pir {
  struct Result {
    var status: Int32
    var out: String
    var err: String
  }

  /// Where the program runs; removed with this object.
  let folder: URL

  /// Variables that the program sees beside HOME.
  var environment: [String: String] = [:]

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "pir-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func write(_ path: String, _ text: String) throws {
    try write(path, Data(text.utf8))
  }

  func write(_ path: String, _ data: Data) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: path).path, withDestinationPath: target)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: path))
  }

  func read(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path)
  }

  /// Every file, hidden ones too, sorted.
  func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { path in
      let values = try? folder.appending(path: path).resourceValues(forKeys: [.isDirectoryKey])
      return values?.isDirectory != true
    }.sorted()
  }

  /// Runs `pir` with the arguments and waits for its end.
  func run(_ arguments: String..., from place: String = "", input: String? = nil) throws -> Result {
    try run(arguments, from: place, input: input)
  }

  func run(_ arguments: [String], from place: String = "", input: String? = nil) throws -> Result {
    try run(arguments, of: Self.program, from: place, input: input)
  }

  private func run(
    _ arguments: [String], of program: URL, from place: String = "", input: String? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder.appending(path: place)
    process.environment = environment.merging(["HOME": folder.path + "/home"]) { _, home in home }
    let out = try Capture(), err = try Capture()
    process.standardOutput = out.writing
    process.standardError = err.writing
    if let input {
      try write(".input", input)
      process.standardInput = try FileHandle(forReadingFrom: folder.appending(path: ".input"))
    } else {
      process.standardInput = FileHandle.nullDevice
    }
    try process.run()
    process.waitUntilExit()
    // As shells have it: a signal is more than any status that the program gives.
    let status = process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 128 : 0)
    return Result(status: status, out: try out.text(), err: try err.text())
  }

  /// Runs commands in this folder on changed records, case by case; the last one stays if `keepsChange`.
  func mutate(first: Int, count: Int, keepsChange: Bool = false) throws -> Result {
    let program = Self.program.deletingLastPathComponent().appending(path: "MutationRun")
    return try run([folder.path, String(first), String(count)] + (keepsChange ? ["keep"] : []), of: program)
  }

  /// Runs a script of the shell in which `pir` is the program.
  ///
  /// One that calls `wait` names bash: threads of tests block SIGCHLD, which other shells wait for.
  func shell(_ script: String, of shell: String = "/bin/sh") throws -> Result {
    let before = environment
    defer { environment = before }
    environment["PATH"] = Self.program.deletingLastPathComponent().path + ":/usr/bin:/bin"
    return try run(["-c", script], of: URL(filePath: shell))
  }

  /// A run that others go on beside.
  struct Running {
    fileprivate let process: Process

    /// Waits for the end and gives the exit status.
    func end() -> Int32 {
      process.waitUntilExit()
      return process.terminationStatus
    }
  }

  /// Starts the program, and does not wait for its end.
  func start(_ arguments: [String]) throws -> Running {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return Running(process: process)
  }

  /// A file takes what the program prints: no pipe that could fill up and block it.
  private final class Capture {
    private let file = FileManager.default.temporaryDirectory.appending(path: "pir-\(UUID().uuidString).out")
    let writing: FileHandle

    init() throws {
      try Data().write(to: file)
      writing = try FileHandle(forWritingTo: file)
    }

    func text() throws -> String {
      try writing.close()
      defer { try? FileManager.default.removeItem(at: file) }
      return String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
  }

  /// The program lies beside the bundle that the tests were linked into.
  static let program: URL = {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
      return (bundle?.bundleURL ?? URL(filePath: ".build/debug/x")).deletingLastPathComponent().appending(path: "pir")
    #else
      let runner = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ".build/debug/x"
      return URL(filePath: runner).deletingLastPathComponent().appending(path: "pir")
    #endif
  }()
}
