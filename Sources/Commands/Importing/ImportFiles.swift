import ArgumentParser
import Diagnostics
import FileSystem
import Importing
import Pipelines
import Projects
import Records
import Text

/// The files that an import is to read.
struct ImportFiles {
  private let paths: [String]

  init(_ paths: [String]) {
    self.paths = paths
  }

  /// What could be read of them.
  struct Read {
    var sources: [ImportSource] = []
    /// Of files that hold no text that is read.
    var problems: [Diagnostic] = []
    /// Whether the disk gave a file not, which is told.
    var isIncomplete = false
  }

  /// Ends the run where a file is of another format, before anything is written.
  func read(as format: ImportFormat) throws -> Read {
    var read = Read()
    var isWrong = false
    var seen: Set<String> = []
    for path in paths where seen.insert(path).inserted {
      guard let file = try file(path, format, &read) else { continue }
      switch RecordText.read(file, upTo: Self.longest(format)) {
      case .refused(let problem): read.problems.append(problem)
      case .text(let text):
        let source = ImportSource(text)
        guard let problem = ImportRecords.objection(to: source, as: format) else {
          read.sources.append(source)
          continue
        }
        if problem.rule == ImportRecords.WrongFormat.rule { isWrong = true }
        read.problems.append(problem)
      }
    }
    Console.report(read.problems)
    if isWrong { throw Console.fail("nothing was written; name the format that the files have", ExitStatus.usage) }
    return read
  }

  private func file(_ path: String, _ format: ImportFormat, _ read: inout Read) throws -> RecordFile? {
    guard path != "-" else {
      return RecordFile(name: "<stdin>", bytes: try Console.readInput(limit: Self.longest(format)))
    }
    guard !Disk.isFolder(path) else {
      throw Console.fail(
        "'\(path)' is a folder; name its files, as in \(FilePaths.joined(path, "*"))", ExitStatus.usage)
    }
    do throws(DiskError) {
      return RecordFile(name: path, bytes: try Disk.read(path, limit: Self.longest(format)))
    } catch {
      _ = Console.fail(error.description, ExitStatus.disk)
      read.isIncomplete = true
      return nil
    }
  }

  /// Bytes: an export may hold thousands of incidents, the other formats one.
  private static func longest(_ format: ImportFormat) -> Int {
    format == .statuspage ? 64 << 20 : RecordFile.longest
  }
}
