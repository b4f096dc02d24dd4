import Diagnostics
import Text

/// Findings as one JSON object (RFC 8259): lines and columns count from 1, columns in Unicode scalars, ends are
/// exclusive; null for a finding about a file as a whole.
enum FindingsJSON {
  static func write(_ findings: [Diagnostic]) -> String {
    let counts = Diagnostic.Severity.allCases.reversed().map { severity in
      JSONValue.Member(severity.rawValue, .number(findings.count { $0.severity == severity }))
    }
    let report: JSONValue = ["findings": .array(findings.map(finding)), "counts": .object(counts)]
    return report.text
  }

  private static func finding(_ finding: Diagnostic) -> JSONValue {
    .object(
      [
        .init("rule", .string(finding.rule)), .init("severity", .string(finding.severity.rawValue)),
      ] + place(finding.place) + [
        .init("message", .string(finding.message)),
        .init("suggestion", finding.suggestion.map(JSONValue.string) ?? .null),
        .init("notes", .array(finding.notes.map { note($0, finding.place) })),
        .init("block", .array(finding.block.map(JSONValue.string))),
      ])
  }

  private static func note(_ note: Diagnostic.Note, _ place: SourcePlace) -> JSONValue {
    .object(
      [.init("message", .string(note.message))] + self.place(note.place ?? SourcePlace(file: place.source.name)))
  }

  private static func place(_ place: SourcePlace) -> [JSONValue.Member] {
    func number(_ value: Int?) -> JSONValue { value.map(JSONValue.number) ?? .null }
    return [
      .init("file", .string(place.source.name)), .init("line", number(place.range?.start.line)),
      .init("column", number(place.range?.start.column)), .init("end_line", number(place.range?.end.line)),
      .init("end_column", number(place.range?.end.column)),
    ]
  }
}
