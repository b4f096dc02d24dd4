import Documents
import Incidents

/// A member of an incident, or of its runbook, that a person fills with text.
struct Slot: Sendable, CustomStringConvertible {
  enum Kind: Hashable {
    case text, prose, url
  }

  /// What a document is made from.
  struct Material: Sendable {
    var incident = FullIncident.incident
    var runbook = FullRunbook.runbook
  }

  let description: String
  let kind: Kind

  /// Whether it is a text that may define references.
  private var isStory = false
  let set: @Sendable (inout Material, String) -> Void

  private init(
    description: String, kind: Kind, isStory: Bool = false, set: @escaping @Sendable (inout Material, String) -> Void
  ) {
    self.description = description
    self.kind = kind
    self.isStory = isStory
    self.set = set
  }

  /// Whether the value defines links, which narrative.md may: a definition shows nowhere (CommonMark 4.7).
  func takesForDefinition(_ value: String) -> Bool { isStory && value.contains("]:") }

  static func text(_ name: String, _ set: @escaping @Sendable (inout Material, String) -> Void) -> Slot {
    Slot(description: name, kind: .text, set: set)
  }

  static func prose(
    _ name: String, isStory: Bool = false, _ set: @escaping @Sendable (inout Material, MarkdownText) -> Void
  ) -> Slot {
    Slot(description: name, kind: .prose, isStory: isStory) { set(&$0, MarkdownText($1)) }
  }

  private static func url(_ name: String, _ set: @escaping @Sendable (inout Material, String) -> Void) -> Slot {
    Slot(description: name, kind: .url, set: set)
  }

  /// An address with the value in its path; characters that occur in no address are percent-encoded (RFC 3986 2.1).
  private static func address(_ value: String) -> String {
    let path = value.unicodeScalars.map { scalar in
      let isForbidden =
        scalar.properties.isWhitespace || scalar.value < 0x20 || "<>\"`\u{7F}".unicodeScalars.contains(scalar)
      return isForbidden
        ? String(scalar).utf8.map { ($0 < 0x10 ? "%0" : "%") + String($0, radix: 16) }.joined() : String(scalar)
    }
    return "https://e.example/" + path.joined()
  }

  static let all: [Slot] = head + story + lessons + timeline + actions + markdown + ofRunbook

  /// Each Markdown text of the incident, wherever it is.
  private static let markdown: [Slot] = FullIncident.incident.markdownMembers.enumerated().map { index, member in
    prose("\(member.origin) \(member.text.source)", isStory: member.origin.isStory) { material, value in
      var place = 0
      material.incident.editMarkdown { text, _ in
        defer { place += 1 }
        return place == index ? value : text
      }
    }
  }

  private static let head = [
    text("title") { $0.incident.title = $1 },
    text("severity") { $0.incident.severity = $1 },
    text("severity_changes.severity") { $0.incident.severityChanges[0].severity = $1 },
    text("severity_changes.reason") { $0.incident.severityChanges[0].reason = $1 },
    text("kind") { $0.incident.kind = $1 },
    text("components") { $0.incident.components[1] = $1 },
    text("tags") { $0.incident.tags = [$1] },
    text("withdrawn") { $0.incident.withdraw(because: $1) },
    text("people.role") { $0.incident.people[0].role = $1 },
    text("people.name") { $0.incident.people[0].name = $1 },
    text("commander") { $0.incident.commander = $1 },
    text("affected") { $0.incident.affected = $1 },
    text("review.owner") { $0.incident.review.owner = $1 },
    text("review.reviewers") { $0.incident.review.reviewers[0] = $1 },
    text("review.approved_by") { $0.incident.review.approvedBy = $1 },
    text("x.own") { $0.incident.ownKeys["own"] = ["mine", $1] },
  ]

  private static let story = [
    text("impact_figures.what") { $0.incident.impactFigures[0].what = $1 },
    text("impact_figures.value") { $0.incident.impactFigures[0].value = $1 },
    text("impact_windows.components") { $0.incident.impactWindows[0].components = [$1] },
    text("impact_windows.note") { $0.incident.impactWindows[0].note = $1 },
    text("links.title") { $0.incident.links[0].title = $1 },
    url("links.url") { $0.incident.links[0].url = $1 },
    text("checklist.step") { $0.incident.checklist = [$1: [1]] },
  ]

  private static let lessons = [
    text("lessons.went_wrong.actions") { $0.incident.lessons.wentWrong[0].actions = [$1] }
  ]

  private static let timeline = [
    text("timeline.by") { $0.incident.timeline[1].by = $1 },
    // A name, which an address of the web is not.
    text("timeline.evidence") { $0.incident.timeline[1].evidence = "log " + $1 },
    url("timeline.evidence as URL") { $0.incident.timeline[1].evidence = address($1) },
    text("timeline.time") { $0.incident.timeline[0].time = RecordedTime(instant: nil, written: $1) },
  ]

  private static let actions = [
    text("actions.id") { $0.incident.actions[0].id = $1 },
    text("actions.owner") { $0.incident.actions[0].owner = $1 },
    text("actions.moved.why") { $0.incident.actions[0].moved[0].why = $1 },
    text("actions.prevents") { $0.incident.actions[0].prevents = $1 },
    text("actions.priority") { $0.incident.actions[0].priority = $1 },
    text("actions.evidence") { $0.incident.actions[0].evidence = "log " + $1 },
    url("actions.ticket") { $0.incident.actions[0].ticket = $1 },
  ]
}

extension MarkdownMember.Origin {
  fileprivate var isStory: Bool { self == .narrative || self == .internalNarrative }
}
