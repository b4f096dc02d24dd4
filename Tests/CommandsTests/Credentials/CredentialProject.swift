import Foundation
import TestSupport

/// Where a credential can be in a project. Each place has its own, so that a leak tells where it came from.
enum CredentialPlace: String, CaseIterable {
  case title, summary, ownKey, person, comment, event, update, evidence, action, owner, ticket, narrative
  case attachment, fileName, runbook, runbookComment, template

  /// Made up, and put together at run time: none is in the sources, and none opens anything.
  var token: String { "gh" + "p_" + body }

  /// What no message may tell.
  var body: String {
    let number = Self.allCases.firstIndex(of: self) ?? 0
    let letter = String(UnicodeScalar(UInt8(97 + number)))
    return letter + letter.uppercased() + "Fk2LmQ9xYz7BvC4nRt6WsE1dGh3JpU5iOq"
  }

}

/// A project of three incidents: INC-1 is clean and active, INC-2 is active and INC-3 over, and both are public.
enum CredentialProject {
  /// With a credential in each of the places, in INC-2 and in INC-3.
  static func make(_ places: [CredentialPlace]) throws -> Pir {
    let pir = try Pir()
    func text(_ place: CredentialPlace) -> String { places.contains(place) ? place.token : "fine" }
    try pir.write("reviews/INC-1/incident.yaml", "title: Mail is late\nseverity: P1\n")
    try pir.write("reviews/INC-1/timeline.yaml", "- time: 2026-01-05T12:00Z\n  event: a\n  milestone: detected\n")
    try pir.write("reviews/INC-1/actions.yaml", "- { id: A1, action: Clean work, owner: mail team, due: 2026-02-01 }\n")
    for (id, end) in [("INC-2", ""), ("INC-3", "- { time: 13:00, event: d, milestone: resolved }\n")] {
      let folder = "reviews/\(id)/"
      try pir.write(
        folder + "incident.yaml",
        """
        title: Search is slow \(text(.title))
        severity: P2
        visibility: public
        summary: An index \(text(.summary))
        x-statuspage-components: [\(text(.ownKey))]
        people:
          on-call: \(text(.person))
        # A remark: \(text(.comment))

        """)
      try pir.write(
        folder + "timeline.yaml",
        """
        - time: 2026-01-05T12:00Z
          event: It began \(text(.event))
          milestone: detected
          evidence: https://logs.example/\(text(.evidence))
        - time: 12:10
          event: Told
          update:
            summary: Search is slow \(text(.update))

        """ + end)
      try pir.write(
        folder + "actions.yaml",
        """
        - id: A1
          action: Look at \(text(.action))
          owner: \(text(.owner))
          due: 2026-02-01
          ticket: https://tickets.example/\(text(.ticket))

        """)
      try pir.write(folder + "narrative.md", "It was \(text(.narrative)).\n")
      try pir.write(folder + "a.log", "12:00 login \(text(.attachment))\n")
      try pir.write(folder + "\(text(.fileName)).txt", "b\n")
    }
    try pir.write(
      "reviews/runbook.yaml",
      "title: How we respond \(text(.runbook))\n# A remark: \(text(.runbookComment))\nproduct: Example\n")
    if places.contains(.template) { try pir.write("templates/review/summary.md", "x \(text(.template))\n") }
    return pir
  }
}

extension Pir {
  /// Every file with its bytes, by its path.
  func contents() throws -> [String: Data] {
    try files().reduce(into: [:]) { $0[$1] = try Data(contentsOf: folder.appending(path: $1)) }
  }

  /// Where something of a credential got to: the two streams, and files that are not as they were before, by their
  /// names and what they hold.
  func leaks(in result: Command.Result, since before: [String: Data]) throws -> [String] {
    let bodies = CredentialPlace.allCases.map { $0.body.prefix(12) }
    func holds(_ text: String) -> Bool { bodies.contains { text.contains($0) } }
    var found = [("standard output", result.out), ("standard error", result.err)].filter { holds($0.1) }.map(\.0)
    for (path, data) in try contents() where before[path] != data {
      if holds(path) || holds(String(decoding: data, as: UTF8.self)) { found.append(path) }
    }
    return found
  }
}
