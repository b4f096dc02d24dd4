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

  /// Whether the value defines links, which narrative.md may: a definition shows nowhere (CommonMark 4.7).
  func takesForDefinition(_ value: String) -> Bool {
    ["narrative", "internal_narrative"].contains(description) && value.contains("]:")
  }
  let set: @Sendable (inout Material, String) -> Void

  static func text(_ name: String, _ set: @escaping @Sendable (inout Material, String) -> Void) -> Slot {
    Slot(description: name, kind: .text, set: set)
  }

  static func prose(_ name: String, _ set: @escaping @Sendable (inout Material, MarkdownText) -> Void) -> Slot {
    Slot(description: name, kind: .prose) { set(&$0, MarkdownText($1)) }
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

  static let all: [Slot] = head + story + causes + lessons + timeline + actions + ofRunbook

  private static let head = [
    text("title") { $0.incident.title = $1 },
    text("severity") { $0.incident.severity = $1 },
    text("severity_changes.severity") { $0.incident.severityChanges[0].severity = $1 },
    text("severity_changes.reason") { $0.incident.severityChanges[0].reason = $1 },
    text("kind") { $0.incident.kind = $1 },
    text("components") { $0.incident.components[1] = $1 },
    text("tags") { $0.incident.tags = [$1] },
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
    prose("summary") { $0.incident.summary = $1 },
    prose("impact") { $0.incident.impact = $1 },
    text("impact_figures.what") { $0.incident.impactFigures[0].what = $1 },
    text("impact_figures.value") { $0.incident.impactFigures[0].value = $1 },
    text("impact_windows.components") { $0.incident.impactWindows[0].components = [$1] },
    text("impact_windows.note") { $0.incident.impactWindows[0].note = $1 },
    prose("narrative") { $0.incident.narrative = $1 },
    prose("internal_narrative") { $0.incident.internalNarrative = $1 },
    text("links.title") { $0.incident.links[0].title = $1 },
    url("links.url") { $0.incident.links[0].url = $1 },
    text("checklist.step") { $0.incident.checklist = [$1: [1]] },
  ]

  private static let causes = [
    prose("detection") { $0.incident.detection = $1 },
    prose("trigger") { $0.incident.trigger = $1 },
    prose("resolution") { $0.incident.resolution = $1 },
    prose("root_cause") { $0.incident.rootCause = $1 },
    prose("contributing_factors") { $0.incident.contributingFactors[0].text = $1 },
    prose("five_whys.problem") { $0.incident.fiveWhys?.problem = $1 },
    prose("five_whys.why") { $0.incident.fiveWhys?.whys[0].why = $1 },
    prose("five_whys.because") { $0.incident.fiveWhys?.whys[0].because = $1 },
  ]

  private static let lessons = [
    prose("lessons.went_well") { $0.incident.lessons.wentWell[0].text = $1 },
    prose("lessons.went_wrong.text") { $0.incident.lessons.wentWrong[0].text = $1 },
    text("lessons.went_wrong.actions") { $0.incident.lessons.wentWrong[0].actions = [$1] },
    prose("lessons.got_lucky") { $0.incident.lessons.gotLucky[0].text = $1 },
    prose("lessons.improvements") { $0.incident.lessons.improvements[0].text = $1 },
  ]

  private static let timeline = [
    prose("timeline.event") { $0.incident.timeline[1].event = $1 },
    prose("timeline.action") { $0.incident.timeline[1].action = $1 },
    text("timeline.by") { $0.incident.timeline[1].by = $1 },
    // A name, which an address of the web is not.
    text("timeline.evidence") { $0.incident.timeline[1].evidence = "log " + $1 },
    url("timeline.evidence as URL") { $0.incident.timeline[1].evidence = address($1) },
    text("timeline.time") { $0.incident.timeline[0].time = RecordedTime(instant: nil, written: $1) },
    prose("timeline.update.summary") { $0.incident.timeline[1].update?.summary = $1 },
    prose("timeline.update.impact") { $0.incident.timeline[1].update?.impact = $1 },
    prose("timeline.update.actions") { $0.incident.timeline[1].update?.actions = $1 },
  ]

  private static let actions = [
    text("actions.id") { $0.incident.actions[0].id = $1 },
    prose("actions.action") { $0.incident.actions[0].action = $1 },
    text("actions.owner") { $0.incident.actions[0].owner = $1 },
    text("actions.moved.why") { $0.incident.actions[0].moved[0].why = $1 },
    text("actions.prevents") { $0.incident.actions[0].prevents = $1 },
    text("actions.priority") { $0.incident.actions[0].priority = $1 },
    text("actions.evidence") { $0.incident.actions[0].evidence = "log " + $1 },
    url("actions.ticket") { $0.incident.actions[0].ticket = $1 },
    prose("actions.reason") { $0.incident.actions[1].reason = $1 },
  ]
}
