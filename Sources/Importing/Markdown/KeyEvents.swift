import Incidents
import Markdown
import Records

/// A list of when the incident took its turns, apart from its timeline: `First detected: 2026-01-05 13:42`.
enum KeyEvents {
  struct Event {
    var milestone: Milestone
    var time: SourceTime
  }

  /// Those of a section that has nothing but such a list; none for any other.
  static func events(in section: MarkdownSection, _ setting: SourceTime.Setting) -> [Event] {
    guard section.sections.isEmpty, section.blocks.count == 1, let items = section.blocks[0].items else { return [] }
    return items.compactMap { item in
      guard item.blocks.count == 1 else { return nil }
      let text = item.blocks[0].source
      guard let digit = text.firstIndex(where: { ("0"..."9").contains($0) }),
        let milestone = names[SectionNames.normalized(String(text[..<digit]))],
        case .time(let time, "") = SourceTime.read(String(text[digit...]), setting), time.second != nil
      else { return nil }
      return Event(milestone: milestone, time: time)
    }
  }

  /// That of a label with a value: `Resolved at: 2026-01-05 13:00 UTC`.
  static func event(_ label: String, _ value: String, _ setting: SourceTime.Setting) -> Event? {
    guard let milestone = names[SectionNames.normalized(label)],
      case .time(let time, "") = SourceTime.read(value, setting),
      time.second != nil
    else { return nil }
    return Event(milestone: milestone, time: time)
  }

  private static let names: [String: Milestone] = [
    "started": .started, "start": .started, "incident started": .started, "detected": .detected,
    "first detected": .detected, "incident detected": .detected, "declared": .declared,
    "incident declared": .declared, "acknowledged": .acknowledged, "mitigated": .mitigated,
    "incident mitigated": .mitigated, "repaired": .mitigated, "repaired declared": .mitigated,
    "incident repaired": .mitigated, "started at": .started, "start time": .started, "detected at": .detected,
    "time of detection": .detected,
    "detection time": .detected, "declared at": .declared, "acknowledged at": .acknowledged, "mitigated at": .mitigated,
    "time of mitigation": .mitigated, "resolved at": .resolved, "time of resolution": .resolved,
    "resolution time": .resolved, "closed at": .closed, "resolved": .resolved, "incident resolved": .resolved,
    "closed": .closed,
  ]
}
