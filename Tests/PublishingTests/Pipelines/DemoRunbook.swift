import Diagnostics
import Documents
import Foundation
import Incidents
import Records

/// The runbook of `reviews/`, as it is or with a few words of it changed.
enum DemoRunbook {
  static func source() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "reviews/runbook.yaml"), encoding: .utf8)
  }

  /// What a runbook's text gives as a document.
  static func document(_ source: String) -> (text: String?, problems: [Diagnostic]) {
    let reading = RecordReader.runbook(RecordFile(name: "reviews/runbook.yaml", bytes: Array(source.utf8)))
    let (text, problems) = RunbookWriter(TemplateSources.builtIn).write(reading.runbook)
    return (text, reading.problems.map(\.diagnostic) + problems)
  }
}
