import Diagnostics
import Incidents
import Text

/// Findings as a log of one run in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0).
enum SARIFReport {
  static func write(_ findings: some Collection<Diagnostic>, version: String) -> String {
    let used = Set(findings.map(\.rule))
    let rules = RuleCatalogue.all.filter { used.contains($0.id) }
    let indices = Dictionary(rules.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { a, _ in a })
    let driver: JSONValue = [
      "name": "pir", "semanticVersion": .string(version), "rules": .array(rules.map(descriptor)),
    ]
    let run: JSONValue = [
      "tool": ["driver": driver],
      // Section 3.14.17: as editors count, and as all our places do.
      "columnKind": "unicodeCodePoints",
      "results": .array(findings.map { result($0, indices) }),
    ]
    let log: JSONValue = [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run],
    ]
    return log.text
  }

  /// Section 3.49.
  private static func descriptor(_ rule: Rule) -> JSONValue {
    [
      "id": .string(rule.id), "shortDescription": ["text": .string(rule.summary + ".")],
      "defaultConfiguration": ["level": .string(rule.weight.severity.map(level) ?? "none")],
    ]
  }

  /// Section 3.27.
  private static func result(_ finding: Diagnostic, _ indices: [String: Int]) -> JSONValue {
    var members: [JSONValue.Member] = [.init("ruleId", .string(finding.rule))]
    if let index = indices[finding.rule] { members.append(.init("ruleIndex", .number(index))) }
    members += [
      .init("level", .string(level(finding.severity))), .init("message", ["text": .string(finding.wholeText)]),
      .init("locations", [location(finding.place)]),
    ]
    let related = finding.notes.enumerated().map { index, note in
      location(note.place ?? SourcePlace(file: finding.place.source.name), id: index, message: note.message)
    }
    if !related.isEmpty { members.append(.init("relatedLocations", .array(related))) }
    return .object(members)
  }

  /// Section 3.28.
  private static func location(_ place: SourcePlace, id: Int? = nil, message: String? = nil) -> JSONValue {
    var physical: [JSONValue.Member] = [.init("artifactLocation", ["uri": .string(uri(place.source.name))])]
    if let range = place.range {
      physical.append(
        .init(
          "region",
          [
            "startLine": .number(range.start.line), "startColumn": .number(range.start.column),
            "endLine": .number(range.end.line), "endColumn": .number(range.end.column),
          ]))
    }
    var members: [JSONValue.Member] = []
    if let id { members.append(.init("id", .number(id))) }
    members.append(.init("physicalLocation", .object(physical)))
    if let message { members.append(.init("message", ["text": .string(message)])) }
    return .object(members)
  }

  private static func level(_ severity: Diagnostic.Severity) -> String { severity.rawValue }

  /// A path as a URI reference (RFC 3986): whatever is not unreserved is percent-encoded.
  private static func uri(_ path: String) -> String {
    var out = path.utf8.first == 0x2F ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        out.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        out += "%" + (byte < 16 ? "0" : "") + hex
      }
    }
    return out
  }
}
