import ArgumentParser
import Documents
import Site
import Templates

/// What templates are for, by the names that users know: the documents, and the page around them.
enum TemplateOwner: String, CaseIterable, ExpressibleByArgument {
  case review
  case statusUpdate = "status-update"
  case resolutionNotice = "resolution-notice"
  case page

  /// What its templates may name.
  var fields: FieldList { kind?.fields ?? PageFields.list }

  /// The built-in files that it is made of.
  var files: [String] { kind.map(TemplateCheck.builtInFiles) ?? [PageFields.template, PageFields.style] }

  /// Nil for the page.
  private var kind: Document.Kind? { Document.Kind(rawValue: rawValue) }
}
