package import Diagnostics
package import Templates
package import Text

/// What is wrong with templates, found without making a document: every problem of every template at once.
package struct TemplateCheck: Sendable {
  private var found: [Diagnostic] = []
  /// Every file that some template is made of.
  package private(set) var used: Set<String> = []
  private let sources: [String: SourceText]
  private let library: TemplateLibrary

  /// Each problem once, however many documents include its file, in the order of files and places.
  package var problems: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return found.filter { seen.insert($0.withoutNotes).inserted }.sorted {
      ($0.place.source.name, $0.start) < ($1.place.source.name, $1.start)
    }
  }

  /// Checks the templates of all documents, those for single severities and of the runbook too.
  ///
  /// - Parameters:
  ///   - sources: all templates by their path within `templates/`.
  ///   - unreadable: why templates that are there could not be read.
  ///   - severities: the ids for which `review.P0.md` stands before `review.md`.
  package init(_ sources: [String: SourceText], unreadable: [String: Diagnostic] = [:], severities: [String]) {
    self.sources = sources
    library = TemplateLibrary(sources, unreadable: unreadable)
    for template in DocumentTemplate.all(severities: severities) {
      check(template.name, for: template.kind.fields, kind: template.format.templateKind)
    }
    check(RunbookWriter.template, for: RunbookFields.list, kind: .markdown)
    check(RunbookWriter.reviewForm, for: ReviewFields.list, kind: .markdown)
    check(ActionReportWriter.report, for: OpenActionsFields.list, kind: .markdown)
    check(ActionReportWriter.letter, for: OwnerLetterFields.list, kind: .markdown)
  }

  /// Checks one more template, if it is there.
  package mutating func check(_ name: String, for list: FieldList, kind: TemplateKind) {
    guard sources[name] != nil else { return }
    let (problems, files) = library.check(name, for: list, kind: kind)
    found += problems
    used.formUnion(files)
  }

  /// Warns of those among the files that no template is made of; their tags are checked, their names cannot be.
  package mutating func warnOfUnused(among names: some Sequence<String>) {
    for name in names.sorted() where !used.contains(name) {
      let place = SourcePlace(file: sources[name]?.name ?? name)
      let nearest = Suggestion.didYouMean(name, among: TemplateSources.builtIn.keys.sorted())
      found.append(
        Diagnostic(
          .warning, "unused-template", at: place, "'\(name)' is part of no document, so its names are not checked",
          suggestion: nearest ?? "include it in a template, as in {{> \(Self.partial(name))}}"))
      found += library.checkTags(of: name)
    }
  }

  /// The name as a tag writes it.
  private static func partial(_ name: String) -> Substring {
    name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
  }

  /// The files that the built-in templates of a document are made of, in all its formats.
  package static func builtInFiles(of kind: Document.Kind) -> [String] {
    let library = TemplateLibrary(TemplateSources.builtIn)
    let templates = DocumentTemplate.all(severities: []).filter {
      $0.kind == kind && TemplateSources.builtIn[$0.name] != nil
    }
    var seen: Set<String> = []
    return templates.flatMap { library.check($0.name, for: kind.fields, kind: $0.format.templateKind).files }
      .filter { seen.insert($0).inserted }
  }
}

extension TemplateCheck {
  /// The built-in files of the runbook itself; the forms that it shows are those of other documents.
  package static var builtInFilesOfRunbook: [String] {
    let library = TemplateLibrary(TemplateSources.builtIn)
    return library.check(RunbookWriter.template, for: RunbookFields.list, kind: .markdown).files
      + [RunbookWriter.reviewForm]
  }

  /// The built-in files that a Markdown document is made of which is no incident's.
  package static func builtInFiles(of template: String, for list: FieldList) -> [String] {
    TemplateLibrary(TemplateSources.builtIn).check(template, for: list, kind: .markdown).files
  }
}

extension Diagnostic {
  fileprivate var start: Position { place.range?.start ?? Position(line: 0, column: 0) }

  fileprivate var withoutNotes: Diagnostic {
    var plain = self
    plain.notes = []
    return plain
  }
}
