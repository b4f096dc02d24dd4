/// What the headings of reviews are about, as several houses write them.
enum SectionNames {
  /// Where a section may go.
  struct Role: Hashable {
    var key: ImportKey
    /// Whether the heading may be about something else, so that the content decides.
    var isWeak = false
  }

  /// Nil for a heading that says nothing about a key.
  static func role(of heading: String) -> Role? {
    let name = normalized(heading)
    if let key = names[name] { return Role(key: key) }
    if let key = weakNames[name] { return Role(key: key, isWeak: true) }
    if let role = roleOfParts(heading) { return role }
    return name.split(separator: " ").contains("timeline") ? Role(key: .timeline) : nil
  }

  /// That of `Next steps / Action items`, whose known parts are about the same.
  private static func roleOfParts(_ heading: String) -> Role? {
    let parts = heading.split { "/&".contains($0) }
    guard parts.count > 1 else { return nil }
    let roles = parts.compactMap { part in
      let name = normalized(String(part))
      return names[name].map { Role(key: $0) } ?? weakNames[name].map { Role(key: $0, isWeak: true) }
    }
    guard let first = roles.first, roles.allSatisfy({ $0.key == first.key }) else { return nil }
    return Role(key: first.key, isWeak: roles.allSatisfy(\.isWeak))
  }

  /// The words of a heading in small letters, without numbers, marks and what is in brackets at its end.
  static func normalized(_ heading: String) -> String {
    let outside = heading.prefix { $0 != "(" && $0 != "[" }
    let text = outside.contains { $0.isLetter } ? outside : heading[...]
    return text.lowercased().filter { $0 != "'" && $0 != "\u{2019}" }.split { !$0.isLetter }.joined(separator: " ")
  }

  private static let names: [String: ImportKey] = table([
    .summary: [
      "summary", "executive summary", "issue summary", "incident summary", "overview", "incident overview", "tldr",
      "tl dr", "synopsis", "abstract", "what happened", "brief summary", "high level summary", "incident description",
      "zusammenfassung",
    ],
    .impact: [
      "impact", "customer impact", "user impact", "business impact", "impact summary", "impact assessment",
      "user facing impact", "scope of impact", "customer experience", "who was impacted", "auswirkungen", "auswirkung",
    ],
    .detection: [
      "detection", "discovery", "how was the incident detected", "how was it detected", "how we detected it",
      "how did we find out", "how was the issue detected", "incident detection", "identified",
    ],
    .trigger: ["trigger", "triggers", "triggering event", "what triggered it"],
    .resolution: [
      "resolution", "resolution and recovery", "recovery", "mitigation and resolution", "response and resolution",
      "how was it resolved", "how was the incident resolved", "how we fixed it", "the fix", "recovery and resolution",
      "incident resolution", "behebung",
    ],
    .rootCause: [
      "root cause", "root causes", "root cause analysis", "rca", "cause", "causes", "root cause s",
      "cause of the incident", "blameless root cause", "technical root cause", "root cause and trigger",
      "why did it happen", "why it happened", "underlying cause", "ursache",
    ],
    .contributingFactors: [
      "contributing factors", "contributing factor", "contributing causes", "contributing factors and causes",
      "factors",
    ],
    .wentWell: [
      "what went well", "things that went well", "what went great", "what did we do well", "went well",
      "what worked well", "what went right",
      "where things went well", "positives", "what worked", "what we did well", "good",
    ],
    .wentWrong: [
      "what went wrong", "what went poorly", "what didnt go well", "what did not go well", "what didnt go so well",
      "what did not go so well", "things that went poorly", "things that went wrong", "what could have gone better",
      "what went badly", "where things went wrong", "what went less well", "what didnt work",
    ],
    .gotLucky: [
      "where we got lucky", "what we got lucky with", "got lucky", "we got lucky", "luck", "where did we get lucky",
      "where were we lucky",
    ],
    .improvements: [
      "improvements", "what can be improved", "what could be improved", "what can we improve", "areas for improvement",
      "how can we improve", "what we can improve",
    ],
    .links: [
      "links", "related links", "useful links", "references", "external links", "further reading", "supporting links",
    ],
    .timeline: ["chronology", "sequence of events", "events", "log of events", "incident log", "zeitleiste", "ablauf"],
    .actions: [
      "action items", "action item", "actions", "review actions", "follow up actions", "follow up items", "follow ups",
      "follow up", "followup", "followups", "follow up tasks", "todo", "todos", "to do", "to dos", "tasks",
      "corrective actions", "corrective action", "preventive actions", "preventative actions",
      "corrective and preventive actions", "corrective and preventative actions", "action plan", "action points",
      "remediation items", "remediation actions", "improvement actions", "maßnahmen",
    ],
  ])

  private static let weakNames: [String: ImportKey] = table([
    .timeline: ["context", "history", "incident response", "response", "how did we respond", "what did we do"],
    .actions: [
      "remediation", "remediations", "next steps", "prevention", "preventive measures", "preventative measures",
      "corrective measures", "corrective and preventative measure", "corrective and preventative measures",
      "corrective and preventive measures", "recommendations", "future work", "prevention and follow up",
    ],
  ])

  private static func table(_ keys: [ImportKey: [String]]) -> [String: ImportKey] {
    var table: [String: ImportKey] = [:]
    for (key, names) in keys { for name in names { table[name] = key } }
    return table
  }
}
