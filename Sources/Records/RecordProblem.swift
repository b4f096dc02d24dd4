package import Diagnostics

/// What of an incident's records a problem concerns.
///
/// A document is held back only by errors in what it reads, so every problem says what that is.
package enum RecordPart: Hashable, Sendable {
  /// `incident.yaml`, or a runbook, as a whole: it is missing, no text, or no YAML to its end.
  case incident
  /// A key of `incident.yaml`, or of a runbook.
  case key(String)
  /// The keys of `incident.yaml` that may stand where a syntax error keeps it from being read; all others are known.
  case unread(Set<String>)
  case timeline, actions, narrative
  /// The texts of the status update in the row that begins at a line of `timeline.yaml`: no other update reads them.
  case update(line: Int)
  /// What the review alone can hold, or go out with: comments, events of the timeline, attachments, names of files.
  case reviewOnly
}

/// A problem in an incident's records, with what it concerns.
package struct RecordProblem: Hashable, Sendable {
  package var part: RecordPart
  package var diagnostic: Diagnostic

  package init(_ part: RecordPart, _ diagnostic: Diagnostic) {
    self.part = part
    self.diagnostic = diagnostic
  }

  /// Whether a document that reads these parts is concerned: a file that cannot be read concerns every key in it.
  package func concerns(_ parts: Set<RecordPart>) -> Bool {
    switch part {
    case .incident: parts.contains { if case .key = $0 { true } else { $0 == .incident } }
    case .unread(let keys): parts.contains { if case .key(let key) = $0 { keys.contains(key) } else { false } }
    case .key, .timeline, .actions, .narrative, .update, .reviewOnly: parts.contains(part)
    }
  }
}
