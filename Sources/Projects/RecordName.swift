/// The names of the files of a record.
package enum RecordName {
  /// The facts of the incident and the texts of its review.
  package static let incident = "incident.yaml"
  /// What happened, row by row, with the status updates.
  package static let timeline = "timeline.yaml"
  /// The action items.
  package static let actions = "actions.yaml"
  static let narrative = "narrative.md"
  static let internalNarrative = "internal.md"
  static let runbook = "runbook.yaml"

  /// Those that make a folder an incident's.
  static let data = [incident, timeline, actions]
  /// Those in an incident's folder.
  static let ofIncident = [incident, timeline, actions, narrative, internalNarrative]
}
