import Diagnostics
import Incidents
import Records

/// What the records of other incidents tell about one: read for that only, and never an obstacle.
struct ProjectHistory {
  private let project: Project
  private(set) var briefs: [IncidentBrief] = []
  /// A note for each incident that had to be left out.
  private(set) var problems: [Diagnostic] = []

  /// Every incident of the project.
  init(of ids: [IncidentID], in project: Project) {
    self.project = project
    for id in ids { add(id) { _ in true } }
  }

  /// Those that may matter to one incident: of its kind, of its components, or named as related.
  init(of ids: [IncidentID], concerning incident: Incident, in project: Project) {
    self.project = project
    let related = Set(incident.related)
    guard incident.kind != nil || !incident.components.isEmpty || !related.isEmpty else { return }
    let components = Set(incident.components)
    for id in ids where id != incident.id {
      add(id) { facts in
        related.contains(id) || facts.kind != nil && facts.kind == incident.kind
          || !components.isDisjoint(with: facts.components)
      }
    }
  }

  /// The first file decides whether the others are opened at all.
  private mutating func add(_ id: IncidentID, where matters: (BriefReader.Facts) -> Bool) {
    let folder = FilePaths.joined(project.reviewsPath, id.text)
    var refused: [Diagnostic] = []
    let file = project.read(FilePaths.joined(folder, RecordName.incident), &refused)
    guard let file, let facts = BriefReader.facts(file, of: id) else {
      problems.append(
        Diagnostic(
          .note, "unread-incident", at: SourcePlace(file: folder),
          "\(id) cannot be read, so nothing is said of what it may have in common with others"))
      return
    }
    guard matters(facts) else { return }
    let timeline = project.read(FilePaths.joined(folder, RecordName.timeline), &refused)
    let actions = project.read(FilePaths.joined(folder, RecordName.actions), &refused)
    briefs.append(
      IncidentBrief(
        id: id, kind: facts.kind, components: facts.components, visibility: facts.visibility,
        began: timeline.flatMap(BriefReader.began), promises: actions.map(BriefReader.promises) ?? []))
  }
}

extension LoadedProject {
  /// The project as the public edition knows it: of other incidents than the public ones not even that they exist.
  package func publicEdition() -> LoadedProject {
    var project = self
    let briefs = ProjectHistory(of: ids, in: self.project).briefs
    let edition = Edition.public(teams: runbook.teams)
    project.edition = edition
    project.knownIDs = Set(briefs.filter { edition.includes($0.visibility) }.map(\.id))
    project.hiddenIDs = Set(briefs.filter { !edition.includes($0.visibility) }.map(\.id))
    project.history = IncidentHistory([])
    return project
  }

  /// The same project with what all its records tell of each other, for runs over many incidents.
  package func withHistory() -> LoadedProject {
    var project = self
    project.history = IncidentHistory(ProjectHistory(of: ids, in: self.project).briefs)
    return project
  }

  /// How often each known incident happened.
  var occurrences: [String: KindOccurrences] {
    (history ?? IncidentHistory(ProjectHistory(of: ids, in: project).briefs)).occurrences
  }

  /// What happened before an incident, and a note for each other one that cannot be read. A run over many incidents
  /// tells the problems of each anyway.
  func recurrence(of incident: Incident) -> (recurrence: Recurrence, problems: [Diagnostic]) {
    if let history { return (history.recurrence(of: incident), []) }
    let others = ProjectHistory(of: ids, concerning: incident, in: project)
    return (IncidentHistory(others.briefs).recurrence(of: incident), others.problems)
  }
}
