import Diagnostics
import Documents
import Templates

/// A template of the site with the fields that it may use, compiled once for all pages of its kind.
struct PageTemplate<Model: Sendable>: Sendable {
  private let shape: Shape<Model>
  private let compiled: Deferred<(template: Template?, problems: [Diagnostic])>

  init(_ name: String, _ shape: Shape<Model>, _ library: TemplateLibrary) {
    self.shape = shape
    compiled = Deferred { library.template(named: name, for: shape.list, kind: .html) }
  }

  /// The paths that the template's own text leads to or shows.
  var ownFiles: Set<String> { compiled.value.template?.ownFiles ?? [] }

  /// Why no page can be made, whatever it shows; none for a template that was compiled.
  var problems: [Diagnostic] {
    let (template, problems) = compiled.value
    return template == nil ? problems : []
  }

  /// The HTML, or why there is none; `file` names the page in problems.
  func write(_ model: Model, file: String) -> WrittenText {
    let (template, problems) = compiled.value
    guard let template else { return WrittenText(refused: problems) }
    do throws(RenderError) {
      return WrittenText(try template.parts(of: shape.record(model)))
    } catch {
      return WrittenText(refused: [error.problem(file: file)])
    }
  }
}
