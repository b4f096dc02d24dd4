import Diagnostics
import Documents

/// Which built-in templates a user names: a document, which means all of its files, or a file.
struct TemplateChoice {
  struct File: Hashable {
    var name: String
    /// Whether the user named this very file, and not the document that it is a part of.
    var isNamed: Bool
  }

  /// In the order in which they were named, each once; all built-in templates where nothing was named.
  private(set) var files: [File] = []

  /// Ends the run for a name that is none of a built-in template.
  init(_ named: [String]) throws {
    guard !named.isEmpty else {
      files = TemplateSources.builtIn.keys.sorted().map { File(name: $0, isNamed: false) }
      return
    }
    var isWrong = false
    for text in named {
      let found = Self.files(text)
      if found.isEmpty {
        _ = Console.fail("there is no built-in template '\(text)'\(Self.hint(text))", ExitStatus.usage)
        isWrong = true
      }
      for file in found where !files.contains(where: { $0.name == file.name }) { files.append(file) }
    }
    if isWrong { throw ExitStatus.usage }
  }

  /// A document stands before a file of the same name, which is written with its ending.
  private static func files(_ text: String) -> [File] {
    if let owner = TemplateOwner(rawValue: text.lowercased()) {
      return owner.files.map { File(name: $0, isNamed: false) }
    }
    let known = TemplateSources.builtIn.keys.filter { $0 == text || $0.hasPrefix(text + ".") }
    return known.sorted().map { File(name: $0, isNamed: true) }
  }

  private static func hint(_ text: String) -> String {
    let known = TemplateOwner.allCases.map(\.rawValue) + TemplateSources.builtIn.keys.sorted()
    return "; " + (Suggestion.didYouMean(text, among: known) ?? "'pir templates' lists them")
  }
}
