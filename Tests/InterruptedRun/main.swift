import FileSystem
import Foundation
import Output
import TestSupport

// Writes all files of a folder into an output folder, and kills itself before one of its changes: 0 is never.
// Usage: InterruptedRun WANTED OUT CHANGE

func write(_ wanted: URL, to folder: OutputFolder, dyingAt fatal: Int) throws {
  let count = ChangeCount()
  let disk = OutputDisk(durability: .process) { change, path in
    guard count.next() == fatal else { return }
    // A write that is cut off in its middle is the worst of its kind.
    if change == .write { try? Data("half".utf8).write(to: URL(filePath: path)) }
    kill(getpid(), SIGKILL)
  }
  var session = try OutputSession(folder, disk: disk)
  for path in try FileManager.default.subpathsOfDirectory(atPath: wanted.path).sorted() {
    guard let bytes = try? Data(contentsOf: wanted.appending(path: path)) else { continue }
    try session.stage(OutputFile(path: path, bytes: Array(bytes)))
  }
  _ = try session.finish(stale: .remove)
}

let arguments = CommandLine.arguments
try write(
  URL(filePath: arguments[1]), to: OutputFolder(arguments[2], ownership: .manifest), dyingAt: Int(arguments[3]) ?? 0)
