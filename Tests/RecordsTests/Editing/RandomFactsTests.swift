import Hostile
import Incidents
import TestSupport
import Testing

@testable import Records

/// Facts as people might have formatted them: keys are set, changed and removed in each, and what is set again as it was
/// leaves the other lines as they were.
struct RandomFactsTests {
  private struct Layout {
    private var generator: SplitMix
    private let ending: String

    init(seed: UInt64) {
      generator = SplitMix(state: seed)
      ending = ["\n", "\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
    }

    mutating func text() -> String {
      if Int.random(in: 0..<6, using: &generator) == 0 { return flow() }
      var blocks = [
        ["title: a", "title: 'a'", "title: \"a\" # b", "title:\n  a\n  b"], ["severity: P2", "severity: 'P2' # c"],
        [
          "", "people: { on-call: b, lead: c }", "people:\n  on-call: b\n  # d\n  lead: 'c'",
          "people:\n    lead: c # e",
          "people: {}", "people:",
        ],
        [
          "", "tags: [a, b]", "tags:\n  - a\n\n  - b # f", "tags:\n- a\n# g\n- 'b'", "tags: [ ]",
          "tags: [\n  a,\n  b\n  ]",
        ],
        ["", "summary: |\n  a\n\n  b", "summary: >-\n  a\n  b\n", "summary: \"a\n  b\" # h", "summary:"],
        ["", "review: {state: draft}", "review:\n  # i\n  state: draft\n  owner: j", "review:\n  owner: j"],
        ["", "kind: k", "# kind: k", "x-own: [l]"],
      ].map { pick($0) }.filter { !$0.isEmpty }
      blocks.shuffle(using: &generator)
      let gap = pick(["\n", "\n", "\n# between\n", "\n\n"])
      let text =
        pick(["", "# head\n", "---\n", "# head\n\n"]) + blocks.joined(separator: gap) + pick(["\n", "\n# end\n", ""])
      return text.replacing("\n", with: ending)
    }

    private mutating func flow() -> String {
      pick([
        "{title: a, severity: P2, tags: [a, b], people: {on-call: b}}\n",
        "{ \"title\": \"a\", \"severity\": \"P2\",\n  \"review\": { \"state\": \"draft\" } }\n",
        "{title: a, severity: P2}",
      ]).replacing("\n", with: ending)
    }

    mutating func pick<T>(_ choices: [T]) -> T { choices[Int.random(in: 0..<choices.count, using: &generator)] }

    mutating func change() -> (key: String, change: FactsSetting.Change) {
      pick([
        ("title", .set(["b: c"])), ("severity", .set(["P1"])), ("people.on-call", .set(["D. E"])),
        ("people.new", .set(["f"])), ("tags", .set(["b", "c"])), ("tags", .add(["n, m", "o"])),
        ("summary", .set(["One\n\n- two # three"])), ("summary", .set(["four"])), ("review.state", .set(["approved"])),
        ("review.reviewers", .set(["g", "h"])), ("kind", .set(["i"])), ("x-own", .add(["j"])),
        ("components", .set(["k"])),
        ("lessons.went_well", .set(["l", "m"])), ("visibility", .set(["public"])),
      ])
    }
  }

  @Test(arguments: 0..<20)
  func aKeyIsSetInAnyLayoutAndRemovedAgain(part: Int) throws {
    for seed in part * 50..<part * 50 + 50 {
      var layout = Layout(seed: UInt64(seed))
      let before = layout.text()
      let (name, change) = layout.change()
      let files = try FactsSettingTests.files(before)
      let key = try SettableKey.named(name, of: files.id)
      let old = RecordReader.incident(files, runbook: Runbook())
      try #require(old.errors.isEmpty, "\(before.debugDescription)")
      let outcome = try FactsSetting.make(change, of: key, in: files, Runbook())
      let after = String(decoding: outcome.file.bytes, as: UTF8.self)
      var changed = files
      changed.incident = outcome.file
      let new = RecordReader.incident(changed, runbook: Runbook())
      #expect(new.errors.isEmpty, "\(before.debugDescription) became \(after.debugDescription)")
      // What is set is there, and all other lines are.
      let lines = Set(after.split(whereSeparator: \.isNewline).map(String.init))
      for line in before.split(whereSeparator: \.isNewline) where line.hasPrefix("# ") {
        #expect(lines.contains(String(line)), "\(before.debugDescription) became \(after.debugDescription)")
      }
      guard outcome.before == nil, !key.isRequired,
        RecordReader.incident(files, runbook: Runbook()).sources.facts?.root?
          .node(at: key.path.prefix(1)) == nil
      else { continue }
      // A key that came with its mapping goes with it.
      let undone = try FactsSetting.make(.unset, of: key, in: changed, Runbook())
      let text = String(decoding: undone.file.bytes, as: UTF8.self)
      #expect(
        text == before || text == before + "\n" || text == before + "\r\n" || text == before + "\r",
        "\(after.debugDescription)")
    }
  }
}
