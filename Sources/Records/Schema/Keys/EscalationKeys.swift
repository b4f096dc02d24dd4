import Incidents

/// An escalation level as it is written: an end that is left out is where the next level begins.
private struct LevelDraft: Sendable {
  var level = EscalationLevel(level: 0, from: 0, until: nil)
  var from: Int?
  var until: Int?
}

extension FieldList where Record == LevelDraft {
  /// The keys of an item of `escalation`.
  fileprivate static let level = FieldList(
    "an escalation level",
    [
      Field("level", .number(1...99), .required, "Its number, from 1 up") { $0.level.level = $1 },
      Field("name", .text, "Who it is") { $0.level.name = $1 },
      Field("from", .offset, "When it is involved, counted from the detection; where the level before ends") {
        $0.from = $1
      },
      Field("until", .offset, "When the next level is due, counted from the detection; where that begins") {
        $0.until = $1
      },
      Field("responsibility", .prose, "What it sees to") { $0.level.responsibility = $1 },
      Field("authority", .prose, "What it may do") { $0.level.authority = $1 },
      Field("escalate_if", .prose, "When to call the next level before its time") { $0.level.escalateIf = $1 },
    ])
}

extension ValueKind where Value == [EscalationLevel] {
  /// The levels of a runbook, each of which ends after it began.
  static let escalation: ValueKind = {
    let list = ValueKind<[(draft: LevelDraft, node: YAMLNode)]>.list(.placedLevel)
    return ValueKind(list.kind) { node, reading in
      guard let found = list.read(node, &reading) else { return nil }
      return levels(found, &reading)
    }
  }()

  private static func levels(
    _ drafts: [(draft: LevelDraft, node: YAMLNode)], _ reading: inout Reading
  ) -> [EscalationLevel] {
    var levels: [EscalationLevel] = []
    for (index, (draft, node)) in drafts.enumerated() {
      var level = draft.level
      level.from = draft.from ?? levels.last?.until ?? 0
      level.until = draft.until ?? (index + 1 < drafts.count ? drafts[index + 1].draft.from : nil)
      if let until = level.until, !WindowDraft.isForward(level.from, until, of: node, to: "until", &reading) {
        level.until = nil
      }
      levels.append(level)
    }
    return levels
  }
}

extension ValueKind where Value == (draft: LevelDraft, node: YAMLNode) {
  fileprivate static let placedLevel = ValueKind(.record(FieldList<LevelDraft>.level.description)) { node, reading in
    FieldList<LevelDraft>.level.read(node, into: LevelDraft(), &reading).map { ($0, node) }
  }
}
