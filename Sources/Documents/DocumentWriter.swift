package import Diagnostics
import Incidents
package import Templates
package import Text

/// Writes documents: view data from an incident, through a template.
///
/// A pure function of the templates and the incident: no clock, no disk.
package struct DocumentWriter: Sendable {
  private enum Loaded: Sendable {
    case ready(Template)
    case broken([Diagnostic])
  }

  private let templates: [DocumentTemplate: Deferred<Loaded>]

  /// Knows the templates of all documents, and compiles each when it is first used; one that is broken blocks only its
  /// own document.
  ///
  /// - Parameters:
  ///   - sources: all templates by their path within `templates/`.
  ///   - unreadable: why templates that are there could not be read; each has a source too, which is not used.
  ///   - severities: the ids for which `review.P0.md` stands before `review.md`.
  package init(
    _ sources: [String: SourceText], unreadable: [String: Diagnostic] = [:], severities: [String]
  ) {
    let library = TemplateLibrary(sources, unreadable: unreadable)
    var templates: [DocumentTemplate: Deferred<Loaded>] = [:]
    for wanted in DocumentTemplate.all(severities: severities) where sources[wanted.name] != nil {
      templates[wanted] = Deferred {
        let (template, problems) = library.template(
          named: wanted.name, for: wanted.kind.fields, kind: wanted.format.templateKind)
        return template.map(Loaded.ready) ?? .broken(problems)
      }
    }
    self.templates = templates
  }

  /// The document's text, or why it cannot be written; nothing with no problem where the document has no such format.
  package func write(_ document: Document, of subject: DocumentSubject, as format: DocumentFormat) -> WrittenText {
    let severity = subject.incident.severity
    let key = DocumentTemplate(kind: document.kind, format: format, severity: severity.isEmpty ? nil : severity)
    let general = DocumentTemplate(kind: document.kind, format: format, severity: nil)
    switch (templates[key] ?? templates[general])?.value {
    case nil: return WrittenText(refused: [])
    case .broken(let problems): return WrittenText(refused: problems)
    case .ready(let template):
      do throws(RenderError) {
        return WrittenText(try template.bytes(of: record(document, subject)))
      } catch {
        return WrittenText(refused: [error.problem(file: "\(subject.incident.id)/\(document.path).\(format.ending)")])
      }
    }
  }

  private func record(_ document: Document, _ subject: DocumentSubject) -> Record {
    switch document {
    case .review: ReviewFields.shape.record(ReviewView(subject))
    case .resolution: ResolutionNoticeFields.shape.record(ResolutionNoticeView(subject.told))
    case .update(let update): StatusUpdateFields.shape.record(StatusUpdateView(update, of: subject.told))
    }
  }
}

extension Document.Kind {
  /// What the document reads, as its fields declare it.
  package var sources: [DocumentSource] {
    switch self {
    case .review: ReviewFields.shape.sources
    case .resolutionNotice: ResolutionNoticeFields.shape.sources
    case .statusUpdate: StatusUpdateFields.shape.sources
    }
  }

  /// The fields that templates of this document may use.
  package var fields: FieldList {
    switch self {
    case .review: ReviewFields.list
    case .resolutionNotice: ResolutionNoticeFields.list
    case .statusUpdate: StatusUpdateFields.list
    }
  }
}

extension DocumentFormat {
  var templateKind: TemplateKind {
    switch self {
    case .markdown: .markdown
    case .text: .text
    }
  }
}
