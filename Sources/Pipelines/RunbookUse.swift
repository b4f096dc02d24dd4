import Checks
package import Diagnostics
import Documents
import Incidents
import Records

/// What reads the runbook besides the documents of an incident, with the keys that it reads: an error in another key stops
/// none of it. What is written in Documents declares its keys there, next to its fields.
package enum RunbookUse: Hashable, Sendable, CaseIterable {
  /// The report of open action items.
  case actionReport
  case statistics
  /// `pir status`, which leaves out what it does not know.
  case standing
  /// A line of `pir list`.
  case list
  /// `pir show`, which leaves out what it does not know.
  case shownIncident
  /// `pir tick`.
  case checklists
  /// The ids of new incidents.
  case newIDs
  /// What `pir check` finds in an incident.
  case findings
  /// The pages of incidents and their lists, as the public edition shows them.
  case publicSite
  /// The same for insiders.
  case internalSite
  /// The runbook as a document.
  case document

  var keys: Set<String> {
    switch self {
    case .actionReport: OpenActionsFields.sources.runbookKeys
    case .statistics: StatisticsTable.sources.runbookKeys
    case .standing: StandingFormat.sources.runbookKeys
    case .list: ["severities", "metrics", "components"]
    case .shownIncident: Self.findings.keys
    case .checklists: ["phases"]
    case .newIDs: ["id_prefix"]
    case .findings: Document.Kind.review.runbookKeys(in: .internal).union(Self.actionReport.keys).union(["checks"])
    case .publicSite: Document.Kind.review.runbookKeys(in: .public(teams: [])).union(["site"])
    case .internalSite: Document.Kind.review.runbookKeys(in: .internal).union(["site"])
    case .document: Set(RecordKeys.runbook.fields.map(\.key))
    }
  }
}

extension Sequence<RecordProblem> {
  /// The problems of a runbook as they concern a use of it: an error in what is not read is a warning.
  package func concerning(_ use: RunbookUse) -> [Diagnostic] { concerning(use.keys) }

  /// The errors that keep a use of the runbook from being right.
  package func errors(in use: RunbookUse) -> [Diagnostic] {
    concerning(use).filter { $0.severity == .error }
  }

  /// The errors that stop a use of the runbook. A credential does not: stars are in its place, the rest is known.
  package func mistakes(in use: RunbookUse) -> [Diagnostic] { filter { !$0.isCredential }.errors(in: use) }

  func concerning(_ keys: Set<String>) -> [Diagnostic] {
    let parts = Set(keys.map(RecordPart.key))
    return map { problem in
      var diagnostic = problem.diagnostic
      // A credential stays an error, whatever reads it: the repository holds it all the same.
      if diagnostic.severity == .error, !problem.concerns(parts), !problem.isCredential {
        diagnostic.severity = .warning
      }
      return diagnostic
    }
  }
}

extension RecordProblem {
  /// Whether it is a credential that was found.
  var isCredential: Bool { diagnostic.rule == LeakedSecret.id }
}
