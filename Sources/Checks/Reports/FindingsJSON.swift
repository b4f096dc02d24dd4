import Diagnostics
import Text

/// Findings as one JSON object (RFC 8259): lines and columns count from 1, columns in Unicode scalars, ends are
/// exclusive; null for a finding about a file as a whole.
enum FindingsJSON {
  /// Writes the text of the object as `JSONValue` does, piece by piece.
  static func write(_ findings: some Collection<Diagnostic>, to write: (String) throws -> Void) rethrows {
    var list = FindingsJSONList()
    var counts: [Diagnostic.Severity: Int] = [:]
    try write("{\n  \"findings\": [")
    for finding in findings {
      list.append(finding)
      counts[finding.severity, default: 0] += 1
      if list.isLong { try write(list.take()) }
    }
    let members = Diagnostic.Severity.allCases.reversed().map { severity in
      JSONValue.Member(severity.rawValue, .number(counts[severity, default: 0]))
    }
    try write(list.take() + (counts.isEmpty ? "]" : "\n  ]"))
    try write(",\n  \"counts\": " + JSONValue.object(members).text(indentedBy: "  ") + "\n}\n")
  }
}

/// The text of the list, made without a value for each member of its elements: a large project has very many findings.
private struct FindingsJSONList {
  /// What is before the value of each member, in their order.
  private let keys = [
    "rule", "severity", "file", "line", "column", "end_line", "end_column", "message", "suggestion", "notes", "block",
  ].enumerated().map { index, name in Array("\(index == 0 ? "" : ",")\n      \"\(name)\": ".utf8) }

  private var bytes: [UInt8] = []
  private var isFirst = true
  /// The member that is written next.
  private var member = 0

  /// Whether it is time to write what there is.
  var isLong: Bool { bytes.count >= 1 << 16 }

  /// The text since the last time.
  mutating func take() -> String {
    defer { bytes.removeAll(keepingCapacity: true) }
    return String(decoding: bytes, as: UTF8.self)
  }

  mutating func append(_ finding: Diagnostic) {
    bytes += isFirst ? Self.first : Self.next
    (isFirst, member) = (false, 0)
    add(finding.rule)
    add(finding.severity.rawValue)
    add(finding.place.source.name)
    let range = finding.place.range
    for number in [range?.start.line, range?.start.column, range?.end.line, range?.end.column] { add(number) }
    add(finding.message)
    add(finding.suggestion)
    add(finding.notes.map { Self.value(of: $0, in: finding.place.source.name) })
    add(finding.block.map(JSONValue.string))
    bytes += Self.end
  }

  private static let (first, next, end) = (Array("\n    {".utf8), Array(",\n    {".utf8), Array("\n    }".utf8))
  private static let null = Array("null".utf8)

  private mutating func begin() {
    bytes += keys[member]
    member += 1
  }

  private mutating func add(_ text: String?) {
    begin()
    guard let text else { return bytes += Self.null }
    bytes += JSONValue.quoted(text).utf8
  }

  private mutating func add(_ number: Int?) {
    begin()
    guard let number else { return bytes += Self.null }
    appendDigits(of: number)
  }

  /// `number` is not negative.
  private mutating func appendDigits(of number: Int) {
    if number >= 10 { appendDigits(of: number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  private mutating func add(_ values: [JSONValue]) {
    begin()
    bytes += (values.isEmpty ? "[]" : JSONValue.array(values).text(indentedBy: "      ")).utf8
  }

  private static func value(of note: Diagnostic.Note, in file: String) -> JSONValue {
    func number(_ value: Int?) -> JSONValue { value.map(JSONValue.number) ?? .null }
    let range = note.place?.range
    return [
      "message": .string(note.message), "file": .string(note.place?.source.name ?? file),
      "line": number(range?.start.line), "column": number(range?.start.column),
      "end_line": number(range?.end.line), "end_column": number(range?.end.column),
    ]
  }
}

extension JSONValue {
  /// The text where it begins on an indented line.
  fileprivate func text(indentedBy indent: String) -> String {
    text.split(separator: "\n").joined(separator: "\n" + indent)
  }
}
