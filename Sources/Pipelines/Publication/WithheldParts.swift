import Incidents

/// What the public does not come to know of an incident when a document is published, in words for the person who
/// decides.
struct WithheldParts {
  private let incident: Incident
  private let document: PreparePublication.Document
  private let teams: Set<String>

  init(of incident: Incident, from document: PreparePublication.Document, _ runbook: Runbook) {
    self.incident = incident
    self.document = document
    teams = Set(runbook.teams)
  }

  /// A line for each kind of part.
  var lines: [String] {
    [marked, people, doers, owners, review, story].compactMap(\.self)
  }

  /// `3 internal rows, 1 internal link, internal.md`.
  private var marked: String? {
    let lessons = incident.lessons
    let counts = [
      ("row", incident.timeline.count(where: \.isInternal)),
      ("action item", incident.actions.count(where: \.isInternal)),
      ("impact figure", incident.impactFigures.count(where: \.isInternal)),
      ("impact window", incident.impactWindows.count(where: \.isInternal)),
      ("contributing factor", incident.contributingFactors.count(where: \.isInternal)),
      ("why", incident.fiveWhys?.whys.count(where: \.isInternal) ?? 0),
      (
        "lesson",
        lessons.wentWell.count(where: \.isInternal) + lessons.wentWrong.count(where: \.isInternal)
          + lessons.gotLucky.count(where: \.isInternal) + lessons.improvements.count(where: \.isInternal)
      ),
      ("link", incident.links.count(where: \.isInternal)),
    ]
    let parts = counts.filter { $0.1 > 0 }.map { "\($0.1) internal \($0.0)\($0.1 == 1 ? "" : "s")" }
    let all = parts + (incident.internalNarrative == nil ? [] : ["internal.md"])
    return all.isEmpty ? nil : all.joined(separator: ", ")
  }

  private var people: String? {
    let names = incident.people.map { "\($0.name) (\($0.role))" }
    return names.isEmpty ? nil : "the names of people: \(names.joined(separator: ", "))"
  }

  /// Who acted is told by role or team.
  private var doers: String? {
    guard document == .review else { return nil }
    let roles = Set(incident.people.map(\.role))
    let names = incident.timeline.filter { !$0.isInternal }.compactMap(\.by)
      .filter { !teams.contains($0) && !roles.contains($0) }
    let each = names.reduce(into: [String]()) { all, name in if !all.contains(name) { all.append(name) } }
    return each.isEmpty ? nil : "who acted, where it is no role or team: \(each.joined(separator: ", "))"
  }

  private var owners: String? {
    let items = incident.actions.filter { !$0.isInternal }
    guard items.contains(where: { $0.owner != nil || $0.ticket != nil || $0.evidence != nil || !$0.moved.isEmpty })
    else { return nil }
    return "of action items: owners, priorities, tickets, evidence, and why dates moved"
  }

  /// What nobody outside reads of a review.
  private var review: String? {
    document == .review && !incident.isMaintenance
      ? "how the response went against the runbook, and what happened before" : nil
  }

  private var story: String? {
    document == .notice ? "the review: timeline texts, causes in detail, lessons, links" : nil
  }
}
