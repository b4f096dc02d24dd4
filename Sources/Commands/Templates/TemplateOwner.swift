import ArgumentParser
import Documents
import Site
import Templates

/// What templates are for, by the names that users know: the documents, and the page around them.
enum TemplateOwner: String, CaseIterable, ExpressibleByArgument {
  case review
  case statusUpdate = "status-update"
  case resolutionNotice = "resolution-notice"
  case runbook
  case page

  /// What its templates may name.
  var fields: FieldList {
    switch self {
    case .review: Document.Kind.review.fields
    case .statusUpdate: Document.Kind.statusUpdate.fields
    case .resolutionNotice: Document.Kind.resolutionNotice.fields
    case .runbook: RunbookFields.list
    case .page: PageFields.list
    }
  }

  /// The built-in files that it is made of.
  var files: [String] {
    switch self {
    case .review: TemplateCheck.builtInFiles(of: .review)
    case .statusUpdate: TemplateCheck.builtInFiles(of: .statusUpdate)
    case .resolutionNotice: TemplateCheck.builtInFiles(of: .resolutionNotice)
    case .runbook: TemplateCheck.builtInFilesOfRunbook
    case .page: [PageFields.template, PageFields.style]
    }
  }
}
