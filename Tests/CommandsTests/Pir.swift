import Foundation
import TestSupport

/// Runs the program as a user does, in a folder of its own.
final class Pir: FileTree {
  private let scratch: ScratchFolder

  /// Where the program runs; removed with this object.
  var folder: URL { scratch.folder }

  /// Variables that the program sees beside HOME.
  var environment: [String: String] = [:]

  init() throws { scratch = try ScratchFolder() }

  /// Runs `pir` with the arguments and waits for its end.
  func run(_ arguments: String..., from place: String = "", input: String? = nil) throws -> Command.Result {
    try run(arguments, from: place, input: input)
  }

  func run(_ arguments: [String], from place: String = "", input: String? = nil) throws -> Command.Result {
    try command(Self.program, arguments, from: place, input: input).run()
  }

  private func command(
    _ program: URL, _ arguments: [String], from place: String = "", input: String? = nil
  ) -> Command {
    Command(
      program, arguments, environment: environment.merging(["HOME": folder.path + "/home"]) { _, home in home },
      folder: folder.appending(path: place), input: input)
  }

  /// Runs commands in this folder on changed records, case by case; the last one stays if `keepsChange`.
  func mutate(first: Int, count: Int, keepsChange: Bool = false) throws -> Command.Result {
    try command(
      Programs.built("MutationRun"), [folder.path, String(first), String(count)] + (keepsChange ? ["keep"] : [])
    ).run()
  }

  /// Runs a script of the shell in which `pir` is the program.
  ///
  /// One that calls `wait` names bash: threads of tests block SIGCHLD, which other shells wait for.
  func shell(_ script: String, of shell: String = "/bin/sh") throws -> Command.Result {
    var script = command(URL(filePath: shell), ["-c", script])
    script.environment?["PATH"] = Self.program.deletingLastPathComponent().path + ":/usr/bin:/bin"
    return try script.run()
  }

  /// Starts the program, and does not wait for its end.
  func start(_ arguments: [String]) throws -> RunningCommand { try command(Self.program, arguments).start() }

  static let program = Programs.built("pir")
}
