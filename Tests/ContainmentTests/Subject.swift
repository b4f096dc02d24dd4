import Diagnostics
import Documents
import Incidents
import Markdown
import Site
import Testing

/// A document with one slot filled: its Markdown, its page and its plain text.
struct Subject: Sendable, CustomTestStringConvertible {
  let kind: Document.Kind
  let form: Form

  /// Where the document's template comes from.
  enum Form: String {
    case builtIn = "as it is built in"
    case everyField = "with every field"
  }

  static let all: [Subject] = Document.Kind.allCases.flatMap { kind in
    [Form.builtIn, .everyField].map { Subject(kind: kind, form: $0) }
  }

  var testDescription: String { "\(kind.rawValue) \(form.rawValue)" }

  private struct Templates: Sendable {
    let writer: DocumentWriter
    let pages: PageWriter

    init(_ form: Form) {
      var sources = TemplateSources.builtIn
      for kind in form == .everyField ? Document.Kind.allCases : [] {
        let name = "\(kind.rawValue).md"
        sources[name] = SourceText(name: name, text: EveryField(kind.fields).text)
      }
      writer = DocumentWriter(sources, severities: [])
      pages = PageWriter(sources)
    }
  }

  private static let builtIn = Templates(.builtIn), everyField = Templates(.everyField)

  private var templates: Templates { form == .builtIn ? Self.builtIn : Self.everyField }

  /// Nil, with problems, where it cannot be written.
  func write(_ material: Slot.Material, as format: DocumentFormat) -> (text: String?, problems: [Diagnostic]) {
    var incident = material.incident
    // Only then do customers read all that they ever may.
    if kind == .resolutionNotice { incident.review.state = .published }
    let document = Document.all(of: incident, material.runbook).first { $0.kind == kind }
    guard let document else { return (nil, []) }
    let setting = DocumentSetting(runbook: material.runbook, incidents: Set([incident.id] + incident.related))
    return templates.writer.write(document, of: DocumentSubject(incident, setting), as: format)
  }

  /// The page of a Markdown document; nil, with problems, where the Markdown is beyond what a page may be made from.
  func page(_ markdown: String) -> (text: String?, problems: [Diagnostic]) {
    let source = SourceText(name: "x.md", text: markdown)
    let (fragment, problems) = MarkdownRenderer.render(source, links: PageLinks.toPages)
    guard let fragment else { return (nil, problems) }
    return templates.pages.write(Page(title: "Title", body: fragment, style: .linked("site.css")))
  }
}
