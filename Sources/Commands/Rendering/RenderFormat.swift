import ArgumentParser
import Pipelines
import Records

/// What `pir render` makes of documents, as `--format` names it.
enum RenderFormat {
  /// Forms that documents are written in: `md`, or `md,html`.
  case forms([DocumentForm])
  /// The body of a request to a status page's API.
  case statuspage
  /// The whole record for programs.
  case json

  /// Words that commas join, as they are typed.
  static func read(_ text: String) throws -> RenderFormat {
    let words: [RenderWord] = try Choice.list(text)
    if words == [.statuspage] { return .statuspage }
    if words == [.json] { return .json }
    let forms = words.compactMap(\.form)
    guard forms.count == words.count else {
      throw ValidationError("statuspage and json are written alone; name one format, or several of md, html and text")
    }
    return .forms(unique(forms))
  }

  /// The same where documents alone are made.
  static func forms(_ text: String) throws -> [DocumentForm] {
    let words: [RenderWord] = try Choice.list(text)
    let forms = words.compactMap(\.form)
    guard forms.count == words.count else {
      throw ValidationError("'\(text)' is none of \(DocumentForm.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return unique(forms)
  }

  /// Each once, in the order in which they were named.
  private static func unique(_ forms: [DocumentForm]) -> [DocumentForm] {
    forms.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Nil for what is no form of a document.
  var forms: [DocumentForm]? {
    if case .forms(let forms) = self { forms } else { nil }
  }
}

/// One word of what `--format` names.
enum RenderWord: String, CaseIterable {
  case md, html, text, statuspage, json

  /// Nil for what is no form of a document.
  var form: DocumentForm? { DocumentForm(rawValue: rawValue) }
}
