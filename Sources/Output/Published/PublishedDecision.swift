import Incidents
import Records
import Text

/// The line of a published record that holds what does not follow from the rows it keeps.
enum PublishedDecision {
  /// Of an incident of the internal edition, whose rows decide everything, at most when its first row was.
  static func line(of incident: Incident, _ parts: PublishedParts) -> JSONValue {
    let recorded = incident.recorded.map { JSONValue.Member("recorded", .string($0.timestamp)) }
    guard let decided = incident.decided else { return .object([recorded].compactMap(\.self)) }
    var members = [.init("status", .string(decided.status.rawValue)), recorded].compactMap(\.self)
    if let closing = decided.closing {
      members.append(
        .init("closing", .array([closing.name, closing.time.timestamp, closing.text].map(JSONValue.string))))
    }
    members.append(.init("conditions", .array(decided.conditions.map(conditions))))
    members.append(.init("parts", .array(parts.fingerprints.sorted().map { .string(String($0, radix: 16)) })))
    return .object(members)
  }

  /// What the line says of parts; none where an earlier build wrote it.
  static func parts(_ line: YAMLNode) -> PublishedParts {
    let texts = line.value(of: "parts")?.items.compactMap(\.text) ?? []
    return PublishedParts(fingerprints: Set(texts.compactMap { UInt64($0, radix: 16) }))
  }

  private static func conditions(_ conditions: DecidedFacts.Conditions?) -> JSONValue {
    .array(conditions.map { [.string($0.status.rawValue), .string($0.severity)] } ?? [])
  }

  /// Puts what the line holds into the incident; false where it is not such a line, or one of other rows.
  static func restore(_ line: YAMLNode, in incident: inout Incident) -> Bool {
    incident.recorded = line.value(of: "recorded")?.text.flatMap { try? TypedTime.full($0).instant }
    guard line.value(of: "status") != nil else { return true }
    guard let status = line.value(of: "status")?.text.flatMap(IncidentStatus.init),
      let conditions = line.value(of: "conditions")?.items.map(readConditions)
    else { return false }
    var closing: ClosingEntry?
    if let stored = line.value(of: "closing") {
      closing = self.closing(stored.items.compactMap(\.text))
      guard closing != nil else { return false }
    }
    return incident.restore(DecidedFacts(status: status, closing: closing, conditions: conditions))
  }

  private static func readConditions(_ node: YAMLNode) -> DecidedFacts.Conditions? {
    let texts = node.items.compactMap(\.text)
    guard texts.count == 2, let status = IncidentStatus(rawValue: texts[0]) else { return nil }
    return DecidedFacts.Conditions(status: status, severity: texts[1])
  }

  private static func closing(_ texts: [String]) -> ClosingEntry? {
    guard texts.count == 3, let time = try? TypedTime.full(texts[1]).instant else { return nil }
    return ClosingEntry(name: texts[0], time: time, text: texts[2])
  }
}
