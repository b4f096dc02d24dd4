package import Diagnostics
package import Incidents
package import Templates

/// Writes documents: view data from an incident, through a template.
///
/// A pure function of the templates and the incident: no clock, no disk.
package struct DocumentWriter: Sendable {
  private struct Key: Hashable {
    var kind: Document.Kind
    var format: DocumentFormat
    /// Nil for the template of all severities.
    var severity: String?
  }

  private enum Loaded: Sendable {
    case ready(Template)
    case broken([Diagnostic])
  }

  private let templates: [Key: Loaded]

  /// Loads the templates of all documents; one that is broken blocks only its own document.
  ///
  /// - Parameters:
  ///   - sources: all templates by their path within `templates/`.
  ///   - severities: the ids for which `review.P0.md` stands before `review.md`.
  package init(_ sources: [String: SourceText], severities: [String]) {
    let library = TemplateLibrary(sources)
    var templates: [Key: Loaded] = [:]
    for kind in Document.Kind.allCases {
      for format in DocumentFormat.allCases {
        for severity in [nil] + severities.map(Optional.some) {
          let name = [kind.rawValue, severity, format.ending].compactMap(\.self).joined(separator: ".")
          guard sources[name] != nil else { continue }
          let (template, problems) = library.template(named: name, for: kind.fields, kind: format.templateKind)
          templates[Key(kind: kind, format: format, severity: severity)] =
            template.map(Loaded.ready) ?? .broken(problems)
        }
      }
    }
    self.templates = templates
  }

  /// The document's text, or why it cannot be written; nil with no problem where the document has no such format.
  package func write(
    _ document: Document, of incident: Incident, as format: DocumentFormat, in setting: DocumentSetting
  ) -> (text: String?, problems: [Diagnostic]) {
    let key = Key(kind: document.kind, format: format, severity: incident.severity)
    let general = Key(kind: document.kind, format: format, severity: nil)
    switch templates[key] ?? templates[general] {
    case nil: return (nil, [])
    case .broken(let problems): return (nil, problems)
    case .ready(let template):
      do throws(RenderError) {
        return (try template.render(record(document, incident, setting)), [])
      } catch {
        return (nil, [error.problem(file: "\(incident.id)/\(document.path).\(format.ending)")])
      }
    }
  }

  /// Status updates and notices are what customers read, so they are made from the public edition, whatever the
  /// incident's visibility.
  private func record(_ document: Document, _ incident: Incident, _ setting: DocumentSetting) -> Record {
    let runbook = setting.runbook
    let told = Edition.public(teams: runbook.teams)
    switch document {
    case .review:
      return ReviewFields.shape.record(ReviewView(incident: incident, setting: setting))
    case .resolution:
      let view = ResolutionNoticeView(incident: told.view(of: incident), runbook: runbook)
      return ResolutionNoticeFields.shape.record(view)
    case .update(let update):
      let view = StatusUpdateView(incident: told.view(of: incident), posted: update, runbook: runbook)
      return StatusUpdateFields.shape.record(view)
    }
  }
}

extension Document.Kind {
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
  fileprivate var templateKind: TemplateKind {
    switch self {
    case .markdown: .markdown
    case .text: .text
    }
  }
}
