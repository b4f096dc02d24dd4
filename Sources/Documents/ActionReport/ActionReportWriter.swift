package import Diagnostics
package import Incidents
import Templates
package import Text

/// Writes the report of open action items, and the letters to owners, as Markdown.
///
/// A pure function of the templates and the report: no clock, no disk.
package struct ActionReportWriter: Sendable {
  /// The templates of both documents.
  package static let report = "open-actions.md", letter = "owner-letter.md"

  private let report: Template?
  private let letter: Template?
  /// Why there is no template for a document.
  package let problems: [Diagnostic]

  /// - Parameters:
  ///   - sources: all templates by their path within `templates/`.
  ///   - unreadable: why templates that are there could not be read; each has a source too, which is not used.
  package init(_ sources: [String: SourceText], unreadable: [String: Diagnostic] = [:]) {
    let library = TemplateLibrary(sources, unreadable: unreadable)
    let (report, problems) = library.template(named: Self.report, for: OpenActionsFields.list, kind: .markdown)
    let (letter, letterProblems) = library.template(named: Self.letter, for: OwnerLetterFields.list, kind: .markdown)
    self.report = report
    self.letter = letter
    self.problems = (report == nil ? problems : []) + (letter == nil ? letterProblems : [])
  }

  /// The report, or why it cannot be written. Where letters lie below it, in `owners/`, it links to them.
  package func write(
    _ report: ActionReport, _ runbook: Runbook, _ links: ReviewLinks, hasLetters: Bool
  ) -> WrittenText {
    let view = OpenActionsView(report, runbook, links, hasLetters: hasLetters)
    return Self.render(self.report, OpenActionsFields.shape.record(view), file: Self.report, problems)
  }

  /// The letter, or why it cannot be written.
  package func write(_ letter: OwnerLetter) -> WrittenText {
    Self.render(self.letter, OwnerLetterFields.shape.record(letter), file: Self.letter, problems)
  }

  private static func render(
    _ template: Template?, _ record: Record, file: String, _ problems: [Diagnostic]
  ) -> WrittenText {
    guard let template else { return WrittenText(refused: problems) }
    do throws(RenderError) { return WrittenText(try template.bytes(of: record)) } catch {
      return WrittenText(refused: [error.problem(file: file)])
    }
  }
}
