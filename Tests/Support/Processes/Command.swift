package import Foundation

/// A program with everything that a test gives it.
///
/// It is started directly: no shell reads the arguments unless the program is one.
package struct Command {
  /// How a program ended and what it printed.
  package struct Result {
    /// The exit status, or 128 and the number of the signal that ended the program, as shells report it.
    package var status: Int32
    package var out: String
    package var err: String
    /// Whether a signal ended the program.
    package var isSignaled: Bool
  }

  /// The program did not end in time and was killed.
  package struct TimedOut: Error {
    package var program: String
    package var limit: Duration
  }

  package var program: URL
  package var arguments: [String]
  /// All variables the program gets; nil passes on those of the tests.
  package var environment: [String: String]?
  /// The working folder; nil is that of the tests.
  package var folder: URL?
  /// What the program reads from its standard input; nil is an empty input.
  package var input: String?
  /// How long the program may run.
  package var timeLimit: Duration

  package init(
    _ program: URL, _ arguments: [String] = [], environment: [String: String]? = nil, folder: URL? = nil,
    input: String? = nil, timeLimit: Duration = .seconds(600)
  ) {
    self.program = program
    self.arguments = arguments
    self.environment = environment
    self.folder = folder
    self.input = input
    self.timeLimit = timeLimit
  }

  /// A script of a shell.
  ///
  /// A script that calls `wait` needs bash: the threads of tests block SIGCHLD, for which dash waits forever.
  package static func shell(
    _ script: String, shell: String = "/bin/sh", environment: [String: String]? = nil, folder: URL? = nil
  ) -> Command {
    Command(URL(filePath: shell), ["-c", script], environment: environment, folder: folder)
  }

  /// Runs the program until its end.
  /// - Throws: `TimedOut`, or what Foundation throws where the program cannot be started.
  package func run() throws -> Result {
    let out = try Capture(), err = try Capture()
    let running = try start(out: out.writing, err: err.writing)
    let (status, isSignaled) = try running.wait()
    return Result(status: status, out: try out.text(), err: try err.text(), isSignaled: isSignaled)
  }

  /// Starts the program without waiting for its end; what it prints is dropped.
  package func start() throws -> RunningCommand {
    try start(out: FileHandle.nullDevice, err: FileHandle.nullDevice)
  }

  private func start(out: FileHandle, err: FileHandle) throws -> RunningCommand {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    if let environment { process.environment = environment }
    if let folder { process.currentDirectoryURL = folder }
    process.standardInput = try input.map(Capture.reading) ?? FileHandle.nullDevice
    process.standardOutput = out
    process.standardError = err
    try process.run()
    return RunningCommand(process, limit: timeLimit)
  }
}
