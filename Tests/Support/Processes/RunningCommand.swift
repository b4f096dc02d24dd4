import Foundation

/// A program that runs while the test goes on.
package struct RunningCommand {
  private let process: Process
  private let limit: Duration
  private let deadline: ContinuousClock.Instant

  init(_ process: Process, limit: Duration) {
    self.process = process
    self.limit = limit
    deadline = .now + limit
  }

  /// Waits for the end; kills the program at its time limit.
  /// - Returns: the status as in `Command.Result`.
  /// - Throws: `Command.TimedOut`.
  @discardableResult
  package func end() throws -> Int32 { try wait().status }

  /// The same, and whether a signal ended the program.
  func wait() throws -> (status: Int32, isSignaled: Bool) {
    let identifier = process.processIdentifier
    let watchdog = DispatchWorkItem { kill(identifier, SIGKILL) }
    DispatchQueue.global().asyncAfter(
      deadline: .now() + .seconds(Int(limit.components.seconds)), execute: watchdog)
    process.waitUntilExit()
    watchdog.cancel()
    let isSignaled = process.terminationReason == .uncaughtSignal
    if isSignaled, ContinuousClock.now >= deadline {
      throw Command.TimedOut(program: process.executableURL?.lastPathComponent ?? "", limit: limit)
    }
    return (process.terminationStatus + (isSignaled ? 128 : 0), isSignaled)
  }
}
