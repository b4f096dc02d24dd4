package import Incidents
package import Records
import Text

/// An incident with the files that it was read from: what a rule looks at.
package struct CheckedRecord: Sendable {
  package let incident: Incident
  package let sources: IncidentSources
  package let runbook: Runbook
  /// The day as of which things are overdue, or lie in the future.
  package let asOf: CalendarDate
  /// The files beside the record that go out with its documents.
  package let attachments: [String]
  /// The same, to look them up.
  let files: AttachmentNames
  /// The files beside the record that do not go out.
  let refused: [RefusedFile]
  /// The incidents of the project.
  package let incidents: Set<IncidentID>
  /// Which paths lead to other incidents; nil where no rule asks.
  let folders: IncidentFolders?
  /// How the response went against the runbook.
  let judgements: [Judgement]
  /// Every text of the record's files, in their order.
  let texts: [LocatedText]
  /// What everybody may come to read; nothing of an incident that is not public.
  let publicTexts: Set<String>
  /// What is written of the action items, by where they stand.
  private let items: [SourceRange: YAMLNode]

  package init(
    _ incident: Incident, _ sources: IncidentSources, _ runbook: Runbook, asOf: CalendarDate,
    attachments: [String] = [], refused: [RefusedFile] = [], incidents: Set<IncidentID> = [],
    folders: IncidentFolders? = nil
  ) {
    self.incident = incident
    self.sources = sources
    self.runbook = runbook
    self.asOf = asOf
    self.attachments = attachments
    files = AttachmentNames(attachments)
    self.refused = refused
    self.incidents = incidents
    self.folders = folders
    judgements =
      incident.adherence(to: runbook)
      + incident.metrics(runbook.metrics).compactMap { incident.judgement(of: $0, runbook) }
    texts =
      (sources.facts?.root?.texts(as: RecordKeys.incident) ?? [])
      + (sources.rows?.root?.items.flatMap { $0.texts(as: RecordKeys.row) } ?? [])
      + (sources.items?.root?.items.flatMap { $0.texts(as: RecordKeys.action) } ?? [])
    let edition = Edition.public(teams: runbook.teams)
    // The notice is written to be read by the public, whether it is published yet or not.
    publicTexts =
      incident.visibility == .public
      ? Set(edition.view(of: incident).texts + edition.announcement(of: incident).texts) : []
    let nodes = sources.items?.root?.items.map { ($0.range, $0) } ?? []
    items = Dictionary(nodes) { first, _ in first }
  }

  /// Whether everybody may come to read the narrative.
  var tellsNarrative: Bool { incident.narrative.map { publicTexts.contains($0.source) } ?? false }

  /// Whether the severity asks for a review, and the incident is over: from then on a review can be complete.
  var isDueForReview: Bool { incident.status.isOver && incident.needsReview(runbook) }

  /// The day by which an open item is to be done: as recorded, else as the runbook's policy has it.
  func due(_ item: ActionItem) -> (date: CalendarDate, isRecorded: Bool)? {
    if let due = item.due { return (due, true) }
    let days = BusinessDays(holidays: runbook.holidays)
    return runbook.actionPolicy.due(item, opened: incident.opened(item), days).map { ($0, false) }
  }

  /// The record's folder, as messages name it; nil where no file of it could be read.
  var folder: String? {
    guard let name = (sources.incident ?? sources.timeline ?? sources.actions)?.name,
      let slash = name.lastIndex(of: "/")
    else { return nil }
    return String(name[..<slash])
  }

  /// The place of a key of `incident.yaml`, else of its title; nil where its text is not at hand.
  func place(ofKey key: String) -> SourcePlace? {
    guard let tree = sources.facts else { return nil }
    return (tree.root?.key(key) ?? tree.root?.key("title"))?.place ?? SourcePlace(tree.source)
  }

  /// The place of a row of the timeline; nil where its text is not at hand.
  func place(of row: TimelineEntry) -> SourcePlace? {
    sources.timeline.map { SourcePlace($0, row.range) }
  }

  /// The place of an action item, or of the value of one of its keys where it has it.
  func place(of item: ActionItem, key: String = "id") -> SourcePlace? {
    guard let tree = sources.items else { return nil }
    let node = item.range.flatMap { items[$0] }
    return (node?.value(of: key) ?? node?.value(of: "id"))?.place ?? SourcePlace(tree.source, item.range)
  }
}
