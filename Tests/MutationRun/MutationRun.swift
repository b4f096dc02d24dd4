import Commands
import Foundation
import TestSupport

/// Runs the commands that read records on changed records.
final class MutationRun {
  /// What is run on each project; output goes nowhere.
  private static let commands: [[String]] = [
    ["check"], ["build", "--out", "site"], ["build", "--audience", "public", "--out", "public"], ["actions"],
    ["runbook"], ["status"], ["list", "e"], ["show", "INC-1"],
  ]

  private let folder: URL
  private let keepsChange: Bool
  /// How often each command ended with each status.
  private var statuses: [String: Int] = [:]
  /// Cases in which a few keys of a record were not read as the whole record was.
  private var differences: [String] = []
  private var cases = 0
  private let report: FileHandle

  /// Begins with the project as it is without a change; the last change stays if `keepsChange`.
  init(in folder: URL, keepsChange: Bool) throws {
    self.folder = folder
    self.keepsChange = keepsChange
    report = FileHandle(fileDescriptor: dup(1))
    for (path, text) in BaseRecords.files { try Self.write(Array(text.utf8), to: folder.appending(path: path)) }
    guard FileManager.default.changeCurrentDirectoryPath(folder.path) else { throw CocoaError(.fileNoSuchFile) }
    let sink = open("/dev/null", O_WRONLY)
    dup2(sink, 1)
    dup2(sink, 2)
    setenv("PIR_NOW", "2026-01-05T12:30Z", 1)
    setenv("HOME", folder.path + "/home", 1)
  }

  /// Runs one case; the number is all that it depends on.
  func take(_ number: Int) throws {
    var dice = SplitMix(state: UInt64(number))
    let path = BaseRecords.changed[number % BaseRecords.changed.count]
    let whole = Array((BaseRecords.files[path] ?? "").utf8)
    var bytes = whole
    for _ in 0...dice.next(below: 3) { Self.change(&bytes, &dice) }
    try Self.write(Array("\(number) \(path)\n".utf8) + bytes, to: folder.appending(path: "case"))
    try Self.write(bytes, to: folder.appending(path: path))
    if let difference = Agreement.difference(path, bytes) { differences.append("\(number) \(path): \(difference)\n") }
    for command in Self.commands {
      let status = Program.status(of: command)
      statuses["\(command.joined(separator: " ")): \(status)", default: 0] += 1
    }
    if !keepsChange { try Self.write(whole, to: folder.appending(path: path)) }
    cases += 1
  }

  /// Prints what became of the cases, and returns whether all records were read alike.
  func finish() -> Bool {
    let lines = statuses.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))\n" }
    report.write(Data(("\(cases) cases\n" + lines.joined() + differences.joined()).utf8))
    return differences.isEmpty
  }

  private static func change(_ bytes: inout [UInt8], _ dice: inout SplitMix) {
    if dice.next(below: 2) == 0 {
      dice.pick(ByteMutation.allCases)?.change(&bytes, &dice)
    } else {
      dice.pick(LineMutation.allCases)?.change(&bytes, &dice)
    }
  }

  private static func write(_ bytes: [UInt8], to file: URL) throws {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }
}
