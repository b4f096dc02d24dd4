import Diagnostics
import Documents
import Incidents
import Markdown
import Site
import Templates
import Testing
import Text

/// A document with one slot filled: its Markdown, its page and its plain text.
struct Subject: Sendable, CustomTestStringConvertible {
  let kind: Kind
  let form: Form

  /// Which document it is, by the name of its template.
  enum Kind: Hashable {
    case document(Document.Kind)
    case openActions, ownerLetter
    /// The runbook, which shows the incident as the sample of a review.
    case runbook

    static let all = Document.Kind.allCases.map(Kind.document) + [.openActions, .ownerLetter, .runbook]

    var name: String {
      switch self {
      case .document(let kind): kind.rawValue
      case .openActions: "open-actions"
      case .ownerLetter: "owner-letter"
      case .runbook: "runbook"
      }
    }

    var fields: FieldList {
      switch self {
      case .document(let kind): kind.fields
      case .openActions: OpenActionsFields.list
      case .ownerLetter: OwnerLetterFields.list
      case .runbook: RunbookFields.list
      }
    }
  }

  /// Where the document's template comes from.
  enum Form: String {
    case builtIn = "as it is built in"
    case everyField = "with every field"
  }

  static let all: [Subject] = Kind.all.flatMap { kind in
    [Form.builtIn, .everyField].map { Subject(kind: kind, form: $0) }
  }

  var testDescription: String { "\(kind.name) \(form.rawValue)" }

  private struct Templates: Sendable {
    let writer: DocumentWriter
    let reports: ActionReportWriter
    let runbooks: RunbookWriter
    let pages: PageWriter

    init(_ form: Form) {
      var sources = TemplateSources.builtIn
      for kind in form == .everyField ? Kind.all : [] {
        let name = "\(kind.name).md"
        sources[name] = SourceText(name: name, text: EveryField(kind.fields).text)
      }
      runbooks = RunbookWriter(sources)
      writer = DocumentWriter(sources, severities: [])
      reports = ActionReportWriter(sources)
      pages = PageWriter(sources)
    }
  }

  private static let builtIn = Templates(.builtIn), everyField = Templates(.everyField)

  private var templates: Templates { form == .builtIn ? Self.builtIn : Self.everyField }

  /// Nil, with problems, where it cannot be written.
  func write(_ material: Slot.Material, as format: DocumentFormat) -> (text: String?, problems: [Diagnostic]) {
    let links = ReviewLinks.relative(path: "../", incidents: [material.incident.id])
    switch kind {
    case .document(let kind): return write(kind, material, as: format)
    case .openActions:
      // The address of a letter changes with its owner's name, and is to.
      let written = templates.reports.write(material.report, material.runbook, links, hasLetters: false)
      return (written.text, written.problems)
    case .ownerLetter:
      let letters = OwnerLetter.all(of: material.report, material.runbook, links)
      return letters.first.map(templates.reports.write).map { ($0.text, $0.problems) } ?? (nil, [])
    case .runbook:
      var runbook = material.runbook
      runbook.reviewSample = .record(material.incident)
      return format == .markdown ? templates.runbooks.write(runbook) : (nil, [])
    }
  }

  private func write(
    _ kind: Document.Kind, _ material: Slot.Material, as format: DocumentFormat
  ) -> (text: String?, problems: [Diagnostic]) {
    var incident = material.incident
    // Only then do customers read all that they ever may.
    if kind == .resolutionNotice { incident.review.state = .published }
    let document = Document.all(of: incident, material.runbook).first { $0.kind == kind }
    guard let document else { return (nil, []) }
    let setting = DocumentSetting(
      runbook: material.runbook, incidents: Set([incident.id] + incident.related),
      knownIncident: "../runbook/runbook.md#incident")
    let written = templates.writer.write(document, of: DocumentSubject(incident, setting), as: format)
    return (written.text, written.problems)
  }

  /// The page of a Markdown document; nil, with problems, where the Markdown is beyond what a page may be made from.
  func page(_ markdown: String) -> (text: String?, problems: [Diagnostic]) {
    let source = SourceText(name: "x.md", text: markdown)
    let (fragment, problems) = MarkdownRenderer.render(source, links: PageLinks.toPages, style: .page)
    guard let fragment else { return (nil, problems) }
    let page = templates.pages.write(Page(title: "Title", body: PageBody(fragment), style: .linked("site.css")))
    return (page.text, page.problems)
  }
}

extension Slot.Material {
  /// The report of the incident's items, with the first of them in each of its parts.
  fileprivate var report: ActionReport {
    var items = incident.actions
    for (index, due) in [-40, 3, 90, nil].enumerated() {
      guard var item = incident.actions.first else { break }
      item.id = "C\(index)"
      item.due = due.map { FullIncident.reported.adding(days: $0) }
      item.moved.removeAll()
      items.append(item)
    }
    let actions = IncidentActions(
      id: incident.id, title: incident.title, severity: incident.severity, items: items,
      promised: Incident.promised(incident.timeline))
    return ActionReport(
      of: [actions], Owners(of: [actions]), runbook,
      in: DayWindow(since: FullIncident.reported.adding(days: -60), through: FullIncident.reported),
      unread: [UnreadIncident(id: incident.id, problems: [.init(place: "p", message: incident.title)])])
  }
}
