package import Diagnostics
package import Templates
package import Text

/// The templates that a project has: the built-in ones, and its own before them.
package enum TemplateSources {
  /// By their path within `templates/`.
  package static let builtIn: [String: SourceText] = Dictionary(
    uniqueKeysWithValues: BuiltInTemplates.files.map { file in
      (file.name, SourceText(name: "templates/\(file.name)", text: file.text))
    })

  /// The project's files stand before the built-in ones of the same path, one by one.
  package static func overridden(by own: [String: SourceText]) -> [String: SourceText] {
    builtIn.merging(own) { _, own in own }
  }
}

extension RenderError {
  /// The error as a problem with the file that was to be made.
  package func problem(file: String) -> Diagnostic {
    let place = SourcePlace(file: file)
    switch self {
    case .outputTooLarge(let limit):
      return Diagnostic(
        .error, "document-too-large", at: place, "the document would be larger than \(limit >> 20) MiB",
        suggestion: "move evidence into files beside the record")
    case .nestedTooDeeply(let limit):
      return Diagnostic(.error, "nested-too-deeply", at: place, "partials include each other more than \(limit) deep")
    }
  }
}
