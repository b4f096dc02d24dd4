/// A template that a document may begin with.
struct DocumentTemplate: Hashable, Sendable {
  var kind: Document.Kind
  var format: DocumentFormat
  /// Nil for the template of all severities.
  var severity: String?

  /// What decides which template a document has: a severity may have one of its own.
  static let sources: [DocumentSource] = [.key("severity"), .runbook("severities")]

  /// Its path within `templates/`: `review.md`, `review.P0.md`.
  var name: String {
    [kind.rawValue, severity, format.ending].compactMap(\.self).joined(separator: ".")
  }

  /// Every one that there may be; a project has some of them.
  static func all(severities: [String]) -> [DocumentTemplate] {
    Document.Kind.allCases.flatMap { kind in
      DocumentFormat.allCases.flatMap { format in
        ([nil] + severities.map(Optional.some)).map { DocumentTemplate(kind: kind, format: format, severity: $0) }
      }
    }
  }
}
