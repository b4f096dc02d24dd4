package import Diagnostics
package import Incidents
package import Text

/// The files of one incident as they were found; nil for those that are not there.
package struct IncidentFiles: Hashable, Sendable {
  package var id: IncidentID
  /// The folder, as messages name it: `reviews/INC-42`.
  package var folder: String
  package var incident: RecordFile?
  package var timeline: RecordFile?
  package var actions: RecordFile?
  package var narrative: RecordFile?
  package var internalNarrative: RecordFile?
  /// Those that are there and could not be read, or have another name: they are not missing, and what refers to them is
  /// not known to be wrong.
  package var unreadable: Set<RecordPart> = []

  package init(
    id: IncidentID, folder: String, incident: RecordFile?, timeline: RecordFile? = nil, actions: RecordFile? = nil,
    narrative: RecordFile? = nil, internalNarrative: RecordFile? = nil
  ) {
    self.id = id
    self.folder = folder
    self.incident = incident
    self.timeline = timeline
    self.actions = actions
    self.narrative = narrative
    self.internalNarrative = internalNarrative
  }
}

/// An incident as far as it could be read, and every problem on the way.
package struct IncidentReading: Sendable {
  /// What could not be read is missing from it, and a problem stands for it: a title or severity is empty then, a row or
  /// an item left out.
  package var incident: Incident
  /// By file (incident, timeline, actions, narrative, internal narrative), then from top to bottom.
  package var problems: [RecordProblem]
  package var sources: IncidentSources
}

/// The files that an incident was read from, for findings that point into them; nil where there was none.
package struct IncidentSources: Sendable {
  package var facts: YAMLTree?
  package var rows: YAMLTree?
  package var items: YAMLTree?
  package var narrative: SourceText?
  package var internalNarrative: SourceText?

  /// The texts that are Markdown files of their own.
  package var narratives: [SourceText] { [narrative, internalNarrative].compactMap(\.self) }

  package var incident: SourceText? { facts?.source }
  package var timeline: SourceText? { rows?.source }
  package var actions: SourceText? { items?.source }

  package init() {}
}

extension IncidentReading {
  /// What keeps the record from being read in full.
  package var errors: [Diagnostic] { problems.map(\.diagnostic).filter { $0.severity == .error } }
}

/// A runbook as far as it could be read, and every problem on the way.
package struct RunbookReading: Sendable {
  /// With the defaults where the file says nothing, and with the keys that are not known.
  package private(set) var runbook: Runbook
  /// Each with the key that it concerns, or with the file as a whole (`RecordPart.incident`).
  package private(set) var problems: [RecordProblem]
  package let tree: YAMLTree?

  package var source: SourceText? { tree?.source }

  init(runbook: Runbook, problems: [RecordProblem], tree: YAMLTree?) {
    self.runbook = runbook
    self.problems = problems
    self.tree = tree
    noteUnreadKeys()
  }

  /// Adds problems of the file as a whole, such as that it cannot be read.
  package mutating func add(_ found: [Diagnostic]) {
    problems = found.map { RecordProblem(.incident, $0) } + problems
    noteUnreadKeys()
  }

  private mutating func noteUnreadKeys() {
    let errors = problems.filter { $0.diagnostic.severity == .error }
    guard !errors.isEmpty else { return }
    let keys = RecordKeys.runbook.fields.map(\.key)
    runbook.unreadKeys = Set(keys.filter { key in errors.contains { $0.concerns([.key(key)]) } })
  }
}
