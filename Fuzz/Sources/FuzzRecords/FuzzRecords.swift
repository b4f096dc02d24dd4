import Diagnostics
import Incidents
import Records
import Text

/// Reads any bytes as the files of an incident and as a runbook; every problem must point into its file.
///
/// Form feeds separate `incident.yaml`, `timeline.yaml`, `actions.yaml`, the runbook and the narrative; a text without
/// any is each of the first four.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let id = IncidentID("INC-42") else { preconditionFailure("'INC-42' is an id") }
  let parts = Array(UnsafeBufferPointer(start: start, count: count))
    .split(separator: 0x0C, maxSplits: 4, omittingEmptySubsequences: false)
  func file(_ name: String, _ part: Int) -> RecordFile? {
    let bytes = parts.count == 1 && part < 4 ? parts.first : parts.dropFirst(part).first
    return bytes.map { RecordFile(name: name, bytes: Array($0)) }
  }
  let runbook = RecordReader.runbook(file("runbook.yaml", 3))
  let files = IncidentFiles(
    id: id, folder: "reviews/INC-42", incident: file("incident.yaml", 0), timeline: file("timeline.yaml", 1),
    actions: file("actions.yaml", 2), narrative: file("narrative.md", 4))
  let reading = RecordReader.incident(files, runbook: runbook.runbook)
  for problem in runbook.problems { check(problem.diagnostic) }
  for problem in reading.problems { check(problem.diagnostic) }
  return 0
}

private func check(_ problem: Diagnostic) {
  precondition(!DiagnosticPrinter().print(problem).isEmpty, "a problem that says nothing")
  guard let range = problem.place.range else { return }
  let source = problem.place.source
  // Behind the last character stands the end of the line, as one character more.
  for (position, beyond) in [(range.start, 1), (range.end, 2)] {
    guard let line = source.line(position.line) else { preconditionFailure("a problem on a line that is not there") }
    precondition(
      position.column >= 1 && position.column <= line.unicodeScalars.count + beyond, "a problem beyond its line")
  }
}
