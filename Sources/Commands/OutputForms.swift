import ArgumentParser
import Publishing

/// One or several forms of documents, as `--format` names them: `md`, or `md,html`.
struct OutputForms: ExpressibleByArgument {
  var forms: [DocumentForm]

  init?(argument: String) {
    let named = argument.split(separator: ",", omittingEmptySubsequences: false).map {
      DocumentForm(rawValue: String($0))
    }
    forms = named.compactMap(\.self)
    guard forms.count == named.count else { return nil }
  }

  static var allValueStrings: [String] { DocumentForm.allCases.map(\.rawValue) }
}
