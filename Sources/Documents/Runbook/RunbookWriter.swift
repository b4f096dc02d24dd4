package import Diagnostics
package import Incidents
import Templates
package import Text

/// Writes the runbook as a document.
///
/// A pure function of the templates and the runbook: no clock, no disk.
package struct RunbookWriter: Sendable {
  private let library: TemplateLibrary

  /// - Parameters:
  ///   - sources: all templates by their path within `templates/`.
  ///   - unreadable: why templates that are there could not be read; each has a source too, which is not used.
  package init(_ sources: [String: SourceText], unreadable: [String: Diagnostic] = [:]) {
    library = TemplateLibrary(sources, unreadable: unreadable)
  }

  /// The template of the document.
  package static let template = "runbook.md"
  /// The template of the form of a review, which reviews' fields are for.
  package static let reviewForm = "runbook/review-form.md"

  /// The runbook as Markdown, or why it cannot be written: a template that it needs has errors.
  ///
  /// Known incidents say how often they happened, where that is known by their ids.
  package func write(
    _ runbook: Runbook, occurrences: [String: KindOccurrences] = [:]
  ) -> (text: String?, problems: [Diagnostic]) {
    let (template, problems) = library.template(named: Self.template, for: RunbookFields.list, kind: .markdown)
    let (forms, formProblems) = RunbookForms.all(of: runbook, library)
    guard let template, formProblems.isEmpty else { return (nil, problems + formProblems) }
    do throws(RenderError) {
      let view = RunbookView(runbook: runbook, forms: forms, occurrences: occurrences)
      return (try template.render(RunbookFields.shape.record(view)), [])
    } catch {
      return (nil, [error.problem(file: Self.template)])
    }
  }
}
