package import Diagnostics

/// The templates of a project, by their paths inside the folder of templates: `review.md`, `review/timeline.md`.
package struct TemplateLibrary: Sendable {
  private let sources: [String: SourceText]

  package init(_ sources: [String: SourceText]) {
    self.sources = sources
  }

  /// A template whose every name is checked against the fields of the document it is for, through its partials.
  ///
  /// The name is the file's path inside the folder, with its extension; partials may leave out the same extension.
  /// Without a template there is at least one problem: all of them are found, each at its place in the file it is in.
  package func template(
    named name: String, for list: FieldList, kind: TemplateKind
  ) -> (template: Template?, problems: [Diagnostic]) {
    load(name, list, kind)
  }

  /// A template as the Mustache specification has it: HTML, with names looked up in the data while rendering, empty
  /// where they are nowhere.
  ///
  /// No document is made this way; it is what the language is held against.
  package func uncheckedTemplate(named name: String) -> (template: Template?, problems: [Diagnostic]) {
    load(name, nil, .html)
  }

  private func load(
    _ name: String, _ list: FieldList?, _ kind: TemplateKind
  ) -> (template: Template?, problems: [Diagnostic]) {
    var loader = TemplateLoader(sources, kind, list)
    guard let main = loader.load(name), loader.problems.isEmpty else { return (nil, loader.problems) }
    return (Template(loader.programs, main: main, kind, list), [])
  }
}
