package import Diagnostics
package import Text

/// The templates of a project, by their paths inside the folder of templates: `review.md`, `review/timeline.md`.
package struct TemplateLibrary: Sendable {
  private let sources: [String: SourceText]
  private let unreadable: [String: Diagnostic]

  /// - Parameters:
  ///   - sources: the templates' texts.
  ///   - unreadable: why files that are there could not be read, by their paths; each has a source too, which is not
  ///     used. A document that needs one of them has that problem, and no other template takes its place.
  package init(_ sources: [String: SourceText], unreadable: [String: Diagnostic] = [:]) {
    self.sources = sources
    self.unreadable = unreadable
  }

  /// A template whose every name is checked against the fields of the document it is for, through its partials.
  ///
  /// The name is the file's path inside the folder, with its extension; partials may leave out the same extension.
  /// Without a template there is at least one problem: all of them are found, each at its place in the file it is in.
  package func template(
    named name: String, for list: FieldList, kind: TemplateKind
  ) -> (template: Template?, problems: [Diagnostic]) {
    var loader = TemplateLoader(sources, unreadable: unreadable, kind, list)
    guard let main = loader.load(name), loader.problems.isEmpty else { return (nil, loader.problems) }
    return (Template(loader, main: main), [])
  }

  /// The same problems, and the paths of all files that the template is made of, its own first.
  ///
  /// For those who look at templates as such: what no template is made of is in no document.
  package func check(
    _ name: String, for list: FieldList, kind: TemplateKind
  ) -> (problems: [Diagnostic], files: [String]) {
    var loader = TemplateLoader(sources, unreadable: unreadable, kind, list)
    _ = loader.load(name)
    return (loader.problems, [name] + loader.files.filter { $0 != name }.sorted())
  }

  /// What is wrong with a file's tags alone, whatever its names mean: for a file that is part of no template.
  package func checkTags(of name: String) -> [Diagnostic] {
    if let problem = unreadable[name] { return [problem] }
    return sources[name].map { Syntax($0).problems } ?? []
  }
}
