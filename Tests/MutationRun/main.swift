import Foundation

// Changes files of records, and runs commands on each project that this gives, all in this process: a crash ends it by a
// signal, and the case that was running is in FOLDER/case.
// Usage: MutationRun FOLDER FIRST COUNT [keep]

let arguments = CommandLine.arguments
guard arguments.count >= 4, let first = Int(arguments[2]), let count = Int(arguments[3]) else {
  print("usage: MutationRun FOLDER FIRST COUNT [keep]")
  exit(64)
}
let run = try MutationRun(in: URL(filePath: arguments[1]), keepsChange: arguments.last == "keep")
for number in first..<first + count { try run.take(number) }
exit(run.finish() ? 0 : 1)
