import ArgumentParser
import Pipelines

/// What `pir render` makes of documents, as `--format` names it.
enum RenderFormat: ExpressibleByArgument {
  /// Forms that documents are written in: `md`, or `md,html`.
  case forms([DocumentForm])
  /// The body of a request to a status page's API.
  case statuspage
  /// The whole record for programs.
  case json

  init?(argument: String) {
    if argument == "statuspage" {
      self = .statuspage
    } else if argument == "json" {
      self = .json
    } else if let named = OutputForms(argument: argument) {
      self = .forms(named.forms)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] { OutputForms.allValueStrings + ["statuspage", "json"] }

  /// Nil for what is no form of a document.
  var forms: [DocumentForm]? {
    if case .forms(let forms) = self { forms } else { nil }
  }
}
