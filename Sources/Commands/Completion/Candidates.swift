import ArgumentParser
import Incidents
import Projects
import Records

/// What the shell offers for a word that is being typed: names from the project that the command line is about.
///
/// A project that cannot be read offers nothing; nobody is told so in the middle of a line.
enum Candidates {
  /// The ids of incidents.
  static let incidents = names { words, _ in
    project(words).map(ids) ?? []
  }

  /// The ids of the runbook's severities.
  static let severities = names { words, _ in
    runbook(words, for: "severities")?.severities.map(\.id) ?? []
  }

  /// The ids of the runbook's known incidents.
  static let kinds = names { words, _ in
    runbook(words, for: "incidents")?.knownIncidents.map(\.id) ?? []
  }

  /// The numbers of the runbook's levels of escalation.
  static let levels = names { words, _ in
    runbook(words, for: "escalation")?.escalation.map { String($0.level) } ?? []
  }

  /// The ids of the runbook's steps that have something to tick.
  static let steps = names { words, _ in
    runbook(words, for: "phases")?.phases.flatMap(\.steps).filter { !$0.checklist.isEmpty }.map(\.id) ?? []
  }

  /// The runbook's priorities of action items.
  static let priorities = names { words, _ in
    runbook(words, for: "priorities")?.priorities ?? []
  }

  /// The runbook's prevention items, as action items name them.
  static let preventions = names { words, _ in
    let known = runbook(words, for: "incidents")?.knownIncidents ?? []
    return known.flatMap { incident in incident.prevention.map { "\(incident.id)/\($0.id)" } }
  }

  /// Roles of the incident on the command line, and the runbook's teams.
  static let doers = names { words, _ in
    guard let (project, found) = try? project(words)?.listed(), let runbook = runbook(words) else { return [] }
    let people = incident(in: words, found).flatMap { try? project.record(of: $0, runbook) }?.incident.people ?? []
    return people.map(\.role) + runbook.teams
  }

  /// Owners of action items, of the incident on the command line or of all where they are few, and the runbook's teams.
  static let owners = names { words, _ in
    guard let (project, found) = try? project(words)?.listed(), let runbook = runbook(words) else { return [] }
    let chosen = incident(in: words, found).map { [$0] } ?? found.ids
    guard chosen.count <= mostRead else { return runbook.teams }
    let owners = chosen.flatMap { id -> [String] in
      let incident = (try? project.record(of: id, runbook))?.incident
      return (incident?.actions.compactMap(\.owner) ?? []) + (incident?.people.map(\.role) ?? [])
    }
    var seen: Set<String> = []
    return (owners + runbook.teams).filter { seen.insert($0).inserted }
  }

  /// The components of the runbook, else those of the project's incidents, where they are few.
  static let components = names { words, _ in
    if let listed = runbook(words, for: "components")?.components, !listed.isEmpty { return listed.map(\.name) }
    guard let (project, found) = try? project(words)?.listed(), found.ids.count <= mostRead,
      let runbook = runbook(words)
    else { return [] }
    let used = found.ids.flatMap { (try? project.record(of: $0, runbook))?.incident.components ?? [] }
    return Runbook().componentNames(of: used).sorted()
  }

  /// The action items that a command is about: those of one incident once it is typed, or of all where they are few.
  /// Most are about open ones, 'reopen' about those that are over, and 'edit' about all.
  static let items = names { words, prefix in
    let command = words.first { ["edit", "reopen"].contains($0) }
    return items(words, prefix) { command == "edit" || $0.status.isOpen != (command == "reopen") }
  }

  /// The names of the rows of the incident on the command line.
  static let rows = names { words, _ in
    guard let (project, found) = try? project(words)?.listed(), let runbook = runbook(words),
      let id = incident(in: words, found), let incident = (try? project.record(of: id, runbook))?.incident
    else { return [] }
    return RowName.all(of: incident.timeline).compactMap { $0?.description }
  }

  /// Incidents, and the numbers of the changes that the user may take back.
  static let changes = names { words, _ in
    guard let project = project(words) else { return [] }
    let entries = (try? project.journal().entries) ?? []
    let reversals = UndoChoice.reversals(among: entries)
    let own = entries.filter { $0.isKept && $0.author.user == RecordWriting.user && reversals[$0.number] == nil }
    return own.map { String($0.number) } + ids(project)
  }

  /// The numbers of the items of the step on the command line that are not ticked.
  static let tickItems = names { words, _ in
    guard let (project, found) = try? project(words)?.listed(), let runbook = runbook(words, for: "phases"),
      let step = words.lazy.compactMap({ runbook.step($0) }).first
    else { return [] }
    let record = incident(in: words, found).flatMap { try? project.record(of: $0, runbook) }
    let ticked = Set(record?.incident.checklist[step.id] ?? [])
    return step.checklist.indices.map { $0 + 1 }.filter { !ticked.contains($0) }.map(String.init)
  }

  /// The tags of the project's incidents, where they are few.
  static let tags = names { words, _ in
    guard let (project, found) = try? project(words)?.listed(), found.ids.count <= mostRead,
      let runbook = runbook(words)
    else { return [] }
    return Set(found.ids.flatMap { (try? project.record(of: $0, runbook))?.incident.tags ?? [] }).sorted()
  }

  /// The roles that the command line itself gives to people.
  static let roles = names { words, _ in
    let persons = words.indices.compactMap { place -> String? in
      if words[place] == "--person" { return words.indices.contains(place + 1) ? words[place + 1] : nil }
      return words[place].hasPrefix("--person=") ? String(words[place].dropFirst("--person=".count)) : nil
    }
    return persons.map { String($0.prefix { $0 != "=" }) } + (runbook(words)?.teams ?? [])
  }

  /// Incidents, and the action items of one once a slash is typed.
  static let shown = names { words, prefix in
    prefix.contains("/") ? items(words, prefix) { _ in true } : project(words).map(ids) ?? []
  }

  private static func items(
    _ words: [String], _ prefix: String, where isWanted: (ActionItem) -> Bool
  ) -> [String] {
    guard let (project, found) = try? project(words)?.listed(), let runbook = runbook(words) else { return [] }
    let typed = IncidentID(String(prefix.prefix { $0 != "/" }))
    let chosen = typed.flatMap { typed in found.ids.first { $0 == typed }.map { [$0] } } ?? found.ids
    guard chosen.count <= mostRead else { return chosen.map(\.text) }
    return chosen.flatMap { id in
      let actions = (try? project.record(of: id, runbook))?.incident.actions ?? []
      return actions.filter(isWanted).map { "\(id)/\($0.id)" }
    }
  }

  /// Keys of incident.yaml that have a value, or may get one.
  static let settableKeys = names { words, _ in keys(words) }

  /// What is typed of `pir set` after the incident: a key, then what it may hold.
  static let settings = names { words, _ in
    guard let (project, found) = try? project(words)?.listed(), let (place, id) = named(in: words.dropLast(), found)
    else { return keys(words) }
    let typed = words.dropLast().dropFirst(place + 1).filter { !$0.hasPrefix("-") }
    guard let name = typed.first, let key = try? SettableKey.named(name, of: id) else { return keys(words) }
    return values(of: key, id, project)
  }

  /// The keys of an incident; of people, durations and ticks those that may have a name there.
  private static func keys(_ words: [String]) -> [String] {
    let runbook = runbook(words)
    let roles = people(words).map(\.role)
    return SettableKey.names.flatMap { name -> [String] in
      switch name {
      case "people.ROLE": roles.map { "people.\($0)" } + ["people."]
      case "stated.METRIC": runbook?.metrics.map { "stated.\($0.id)" } ?? []
      case "checklist.STEP":
        runbook?.phases.flatMap(\.steps).filter { !$0.checklist.isEmpty }.map { "checklist.\($0.id)" } ?? []
      default: [name]
      }
    }
  }

  /// The people of the incident on the command line.
  private static func people(_ words: [String]) -> [Person] {
    guard let (project, found) = try? project(words)?.listed(), let id = incident(in: words, found) else { return [] }
    return (try? project.record(of: id, project.runbook().runbook))?.incident.people ?? []
  }

  /// What a key may hold, as far as it is known.
  private static func values(of key: SettableKey, _ id: IncidentID, _ project: Project) -> [String] {
    if !key.words.isEmpty { return key.words }
    let runbook = project.runbook().runbook
    let incident = (try? project.record(of: id, runbook))?.incident
    switch key.name {
    case "severity": return runbook.knows("severities") ? runbook.severities.map(\.id) : []
    case "kind": return runbook.knows("incidents") ? runbook.knownIncidents.map(\.id) : []
    case "commander": return incident?.people.map(\.role) ?? []
    case "related": return ids(project).filter { $0 != id.text }
    case "components":
      return runbook.componentNames(of: (incident?.components ?? []) + runbook.components.map(\.name))
    case "tags": return incident?.tags ?? []
    case "review.owner", "review.reviewers", "review.approved_by": return incident?.people.map(\.name) ?? []
    default: return []
    }
  }

  /// Names from records are data: they reach the shell in a form in which it takes them as they are.
  private static func names(_ find: @escaping @Sendable (_ words: [String], _ prefix: String) -> [String])
    -> CompletionKind
  {
    .custom { words, _, prefix in
      find(words, prefix).compactMap { CandidateText.literal($0, for: CompletionShell.requesting) }
    }
  }

  /// The incident that a word names: by its id, or by a number that it alone has.
  private static func incident(in words: [String], _ found: FoundIncidents) -> IncidentID? {
    named(in: words[...], found)?.id
  }

  /// The same with the place of the word.
  private static func named(in words: ArraySlice<String>, _ found: FoundIncidents) -> (place: Int, id: IncidentID)? {
    for (place, word) in words.enumerated().dropFirst() {
      let name = String(word.prefix { $0 != "/" })
      if let typed = IncidentID(name), let id = found.ids.first(where: { $0 == typed }) { return (place, id) }
      let meant = found.ids.filter { $0.isMeant(byNumber: name) }
      if meant.count == 1 { return (place, meant[0]) }
    }
    return nil
  }

  /// Nobody waits longer for a list than it takes to read this many records.
  private static let mostRead = 200

  private static func ids(_ project: Project) -> [String] {
    (try? project.incidents().ids.map(\.text)) ?? []
  }

  private static func runbook(_ words: [String]) -> Runbook? {
    project(words)?.runbook().runbook
  }

  /// Nil where the runbook's key cannot be read: the defaults in its place are not what the runbook has.
  private static func runbook(_ words: [String], for key: String) -> Runbook? {
    runbook(words).flatMap { $0.knows(key) ? $0 : nil }
  }

  /// The project that `--project` names, else the one around the working folder.
  private static func project(_ words: [String]) -> Project? {
    let option = "--project"
    guard let place = words.lastIndex(where: { $0 == option || $0.hasPrefix(option + "=") }) else {
      return try? Project.find()
    }
    // As one word, as two, and as bash takes one word apart.
    let rest = [String(words[place].dropFirst(option.count))] + words[(place + 1)...]
    let value = rest.first { !["", "="].contains($0) }
    guard let value else { return nil }
    let typed = value.hasPrefix("=") ? String(value.dropFirst()) : value
    let path = TypedWord.text(typed, for: CompletionShell.requesting, home: Console.environment("HOME"))
    return try? Project(at: path)
  }
}
