import ArgumentParser
import Pipelines

/// One or several forms of documents, as `--format` names them: `md`, or `md,html`.
struct OutputForms: ExpressibleByArgument {
  /// Each once, in the order in which they were named.
  let forms: [DocumentForm]

  init?(argument: String) {
    let named = argument.split(separator: ",", omittingEmptySubsequences: false).map {
      DocumentForm(rawValue: String($0))
    }
    guard !named.contains(nil) else { return nil }
    var chosen: [DocumentForm] = []
    for form in named.compactMap(\.self) where !chosen.contains(form) { chosen.append(form) }
    forms = chosen
  }

  static var allValueStrings: [String] { DocumentForm.allCases.map(\.rawValue) }
}
