import Importing
import Incidents
import Records
import Testing

struct MarkdownMapTests {
  @Test func aMapToBeginWithChangesNothing() throws {
    let text =
      "# A\n\n**Incident commander:** Ada\n\n**Severity:** Bad\n\n## Lessons learned\n\n### What went well\n\n- All\n\n## Context\n\nOld.\n\n## Other\n\n## Context\n\n- 2026-01-05 12:00 UTC a\n- 12:05 UTC b\n"
    let review = ImportedReview(text)
    let printed = ImportMapFile.text(review.imported?.report.names ?? [:])
    #expect(!printed.contains("Lessons") && !printed.contains("commander"), "\(printed)")
    let file = RecordFile(name: "map.yaml", bytes: Array(printed.utf8))
    let read = ImportMapFile.read(file, severities: ["P1"])
    #expect(read.problems == [])
    #expect(ImportedReview(text) { $0.map = read.map }.incident == review.incident)
  }
}
