/// A part of a project's records that a document reads. An error in another part does not hold the document up.
package enum DocumentSource: Equatable, Sendable {
  /// A key of `incident.yaml`.
  case key(String)
  case timeline
  case actions
  /// Everything in the incident's folder.
  case record
  /// A key of the runbook.
  case runbook(String)
}

extension [DocumentSource] {
  /// Keys of the runbook.
  static func runbook(_ keys: String...) -> [DocumentSource] { keys.map { DocumentSource.runbook($0) } }

  /// The keys of the runbook among them.
  package var runbookKeys: Set<String> {
    Set<String>(
      compactMap { source in
        if case .runbook(let key) = source { key } else { nil }
      })
  }
}
