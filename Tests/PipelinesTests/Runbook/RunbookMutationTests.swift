import Testing

/// A change of policy changes the lines that say it, and no other line of the runbook.
struct RunbookMutationTests {
  struct Mutation: CustomTestStringConvertible {
    let what: String
    /// The first such text behind this one is replaced.
    let anchor: String
    let old: String
    let new: String
    /// The lines that are new, in their order; as many old ones are gone.
    let lines: [String]

    var testDescription: String { what }
  }

  static let mutations = [
    Mutation(
      what: "the response to P1", anchor: "id: P1", old: "respond_within: 15m", new: "respond_within: 10m",
      lines: ["- **Response Time**: Ahead of all planned work (within 10 minutes)"]),
    Mutation(
      what: "the cadence of P0", anchor: "id: P0", old: "update_every: 15m", new: "update_every: 1h 30m",
      lines: [
        "Send updates every **1 hour 30 minutes** (P0), every **15 minutes** (P1 and P2) during an active incident:"
      ]),
    Mutation(
      what: "the window of an escalation level", anchor: "level: 2", old: "from: 30m", new: "from: 20m",
      lines: [
        "### Level 1: On-Call Engineer (0-20 min)", "- **Escalate if**: Cannot resolve within 20 min, or it is a P0",
        "### Level 2: Senior SRE / Team Lead (20-60 min)",
      ]),
    Mutation(
      what: "the window of a phase", anchor: "name: Resolve & Verify", old: "to: 120m", new: "to: 180m",
      lines: ["### Phase 4: Resolve & Verify (60-180 min)"]),
    Mutation(
      what: "a telephone number", anchor: "role: Team Lead", old: "+1-555-0101", new: "+1-555-0199",
      lines: ["| Team Lead | H. Lindqvist | +1-555-0199 | lead@roma.example | @lead |"]),
    Mutation(
      what: "a prevention item", anchor: "title: Memory Leak", old: "An alert when the memory of a worker passes 80 %",
      new: "An alert when the memory of a worker passes 70 %",
      lines: ["- An alert when the memory of a worker passes 70 % of its limit"]),
    Mutation(
      what: "the product", anchor: "title:", old: "product: ROMA", new: "product: Remus",
      lines: [
        "[HH:MM] Remus Incident Update - <Investigating|Identified|Monitoring|Resolved>",
        "[HH:MM] Remus Incident RESOLVED - <Issue>",
      ]),
  ]

  @Test(arguments: mutations)
  func changesExactlyItsLines(mutation: Mutation) throws {
    let source = try DemoRunbook.source()
    let anchor = try #require(source.firstRange(of: mutation.anchor))
    let place = try #require(source[anchor.upperBound...].firstRange(of: mutation.old))
    let changed = source[..<place.lowerBound] + mutation.new + source[place.upperBound...]
    let before = try lines(source), after = try lines(String(changed))
    let changes = after.difference(from: before)
    let inserted = changes.insertions.map { change in
      switch change {
      case .insert(_, let line, _), .remove(_, let line, _): line
      }
    }
    #expect(inserted == mutation.lines)
    #expect(changes.removals.count == mutation.lines.count)
  }

  private func lines(_ source: String) throws -> [String] {
    let (text, problems) = DemoRunbook.document(source)
    #expect(problems.isEmpty)
    return try #require(text).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
