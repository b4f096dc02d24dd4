import Diagnostics
import Documents
import Incidents
import Records
import TestSupport

/// The runbook of `reviews/`, as it is or with a few words of it changed.
enum DemoRunbook {
  static func source() throws -> String {
    try Repository.text("reviews/runbook.yaml")
  }

  /// What a runbook's text gives as a document.
  static func document(_ source: String) -> (text: String?, problems: [Diagnostic]) {
    let reading = RecordReader.runbook(RecordFile(name: "reviews/runbook.yaml", bytes: Array(source.utf8)))
    let (text, problems) = RunbookWriter(TemplateSources.builtIn).write(reading.runbook)
    return (text, reading.problems.map(\.diagnostic) + problems)
  }
}
