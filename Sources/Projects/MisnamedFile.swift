import Diagnostics
import FileSystem
import Text

/// Files of a record under names that nothing reads.
enum MisnamedFile {
  static let rule = "misnamed-file"

  /// The problem of a file that is named nearly like one of a record.
  static func problem(_ name: String, meant: String, in folder: String, _ severity: Diagnostic.Severity) -> Diagnostic {
    let shown = FolderNames.shown(name)
    return Diagnostic(
      severity, rule, at: SourcePlace(file: FilePaths.joined(folder, shown)),
      "'\(shown)' is not read: this file is named \(meant)", suggestion: "rename it to \(meant)")
  }

  /// Warnings about what lies in an incident's folder beside files that are read.
  static func warnings(among names: FolderNames, in folder: String) -> [Diagnostic] {
    names.readable.compactMap { name in
      guard let meant = NearMiss.of(name, among: RecordName.ofIncident),
        names.readable.contains(meant) || meant.hasSuffix(".md")
      else { return nil }
      return problem(name, meant: meant, in: folder, .warning)
    }
  }
}
