import Diagnostics
import Text

/// Findings as one JSON object (RFC 8259): lines and columns count from 1, columns in Unicode scalars, ends are
/// exclusive; null for a finding about a file as a whole.
enum FindingsJSON {
  /// Writes the text of the object as `JSONValue` does, piece by piece.
  static func write(_ findings: some Collection<Diagnostic>, to write: (String) throws -> Void) rethrows {
    var counts: [Diagnostic.Severity: Int] = [:]
    try write("{\n  \"findings\": [")
    for finding in findings {
      try write((counts.isEmpty ? "\n    " : ",\n    ") + text(of: finding))
      counts[finding.severity, default: 0] += 1
    }
    let members = Diagnostic.Severity.allCases.reversed().map { severity in
      JSONValue.Member(severity.rawValue, .number(counts[severity, default: 0]))
    }
    try write((counts.isEmpty ? "]" : "\n  ]") + ",\n  \"counts\": " + indented(.object(members), by: "  ") + "\n}\n")
  }

  /// An element of the list, without a value for each of its members: a large project has very many findings.
  private static func text(of finding: Diagnostic) -> String {
    var text = "{"
    text.reserveCapacity(512)
    func add(_ name: String, _ value: String) {
      text += text.utf8.count == 1 ? "\n      \"" : ",\n      \""
      text += name
      text += "\": "
      text += value
    }
    func number(_ value: Int?) -> String { value.map { String($0) } ?? "null" }
    let range = finding.place.range
    add("rule", JSONValue.quoted(finding.rule))
    add("severity", JSONValue.quoted(finding.severity.rawValue))
    add("file", JSONValue.quoted(finding.place.source.name))
    add("line", number(range?.start.line))
    add("column", number(range?.start.column))
    add("end_line", number(range?.end.line))
    add("end_column", number(range?.end.column))
    add("message", JSONValue.quoted(finding.message))
    add("suggestion", finding.suggestion.map(JSONValue.quoted) ?? "null")
    add("notes", indented(.array(finding.notes.map { note($0, finding.place) }), by: "      "))
    add("block", indented(.array(finding.block.map(JSONValue.string)), by: "      "))
    text += "\n    }"
    return text
  }

  /// The text of a value that begins on an indented line.
  private static func indented(_ value: JSONValue, by indent: String) -> String {
    if case .array(let items) = value, items.isEmpty { return "[]" }
    return value.text.split(separator: "\n").joined(separator: "\n" + indent)
  }

  private static func note(_ note: Diagnostic.Note, _ place: SourcePlace) -> JSONValue {
    let (source, range) = (note.place?.source ?? place.source, note.place?.range)
    func number(_ value: Int?) -> JSONValue { value.map(JSONValue.number) ?? .null }
    return [
      "message": .string(note.message), "file": .string(source.name), "line": number(range?.start.line),
      "column": number(range?.start.column), "end_line": number(range?.end.line),
      "end_column": number(range?.end.column),
    ]
  }
}
