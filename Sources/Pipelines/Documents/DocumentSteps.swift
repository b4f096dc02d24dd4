import Diagnostics
package import Documents
import FileSystem
package import Incidents
import Markdown
import Output
import Projects
import Site

/// The steps from an incident to the files of one of its documents: Markdown or text, HTML, page.
///
/// Pure: everything that is on the disk was read before.
struct DocumentSteps {
  let context: DocumentContext
  let document: Document
  /// The document in each form; none unless all of them could be made.
  private(set) var files: [OutputFile] = []
  /// Why the document is held up.
  private(set) var problems: [Diagnostic] = []
  /// The paths that its page leads to or shows, as they are written: `a.png`, from the updates' folder `../a.png`. None
  /// where it is held up, and for insiders, who have all files.
  private(set) var shownFiles: Set<String> = []

  /// Where the document lies as Markdown and as a page.
  private let markdownPath: String
  private let pagePath: String

  private var forms: [DocumentForm] { context.request.forms }

  /// Makes the document in every form that is asked for and that it has.
  init(_ document: Document, in context: DocumentContext) {
    self.document = document
    self.context = context
    markdownPath = document.path(of: context.id, as: .md)
    pagePath = document.path(of: context.id, as: .html)
    files.reserveCapacity(forms.count)
    if forms.contains(.text), let text = write(as: .text) {
      add(text, at: document.path(of: context.id, as: .text))
    }
    if forms.contains(.md) || forms.contains(.html), let markdown = write(as: .markdown) { makeFiles(of: markdown) }
    if !problems.isEmpty { (files, shownFiles) = ([], []) }
  }

  private mutating func makeFiles(of markdown: [UInt8]) {
    if case .docs(_, let site) = context.layout {
      let isClosed = document == .review && context.tellsUpdatesInFull
      return addDocsPage(isClosed ? context.told.closed(markdown) : markdown, site)
    }
    if forms.contains(.md) {
      add(context.layout.hasCompanions ? markdown : markdown + "\n\(OriginMark.markdown)".utf8, at: markdownPath)
    }
    if forms.contains(.html), let page = page(of: markdown) { add(page, at: pagePath) }
  }

  private mutating func add(_ text: [UInt8], at path: String) {
    files.append(OutputFile(path: path, bytes: text))
  }

  // MARK: Steps

  /// The incident through the document's template; nil where there is no such form, or where the document is held up.
  private mutating func write(as format: DocumentFormat) -> [UInt8]? {
    let written = context.writer.write(document, of: context.subject, as: format)
    problems += written.problems
    return written.bytes
  }

  /// The Markdown as HTML, or as Markdown for a docs site; nil where Markdown's limits hold it up.
  private mutating func body<Body>(
    of markdown: [UInt8], rendering: (MarkdownSource, LinkPolicy) -> (Body?, [Diagnostic])
  ) -> Body? {
    let source = MarkdownSource(name: markdownPath, bytes: markdown)
    let (body, found) = rendering(source, context.links.policy(at: pagePath))
    guard body == nil else { return body }
    problems += RefusedValues.problems(of: context.loaded, or: found)
    return nil
  }

  /// The Markdown as HTML with the page around it.
  private mutating func page(of markdown: [UInt8]) -> [UInt8]? {
    let body = body(of: markdown) { MarkdownRenderer.render($0, links: $1, style: .page) }
    guard let body else { return nil }
    if context.isPublic { shownFiles = body.outline.files.union(context.pages.ownFiles) }
    let up = String(repeating: "../", count: document.depth + 1)
    let entry = context.entry
    // Not the first heading, which may be an author's.
    var page = Page(
      title: "\(entry.id): \(entry.title)", body: PageBody(around: body.outline), style: .linked(up + SiteFrame.style),
      source: forms.contains(.md) ? FilePaths.name(markdownPath) : nil)
    page.place = context.layout.place(pagePath)
    let written = written(&page, body, of: entry)
    problems += written.problems
    return written.bytes
  }

  private func written(_ page: inout Page, _ body: HTMLFragment, of entry: IncidentEntry) -> WrittenText {
    let (told, pages) = (context.told, context.pages)
    switch document {
    case .review:
      page.lists = told.lists
      let updates = context.tellsUpdatesInFull ? told.announcements : []
      return pages.write(
        IncidentPage(entry, review: body, drawing: context.drawing, updates: updates, place: page.place), on: page)
    case .resolution:
      let resolved = context.subject.resolvedTime
      return pages.write(
        AnnouncementPage(notice: entry, resolved: resolved, body: body, place: page.place), on: page)
    case .update(let update):
      let index = told.places[update.name, default: 0]
      return pages.write(
        AnnouncementPage(update: index, of: told.posted, entry, body: body, place: page.place), on: page)
    }
  }

  // MARK: Docs sites

  private mutating func addDocsPage(_ markdown: [UInt8], _ site: DocsSite) {
    let body = body(of: markdown) { MarkdownRenderer.render($0, links: $1, as: site.markdown) }
    guard let body else { return }
    if context.isPublic { shownFiles = body.outline.files }
    let page = DocsPage(frontMatter(for: site), body)
    files.append(OutputFile(path: site.source(ofPage: pagePath), text: page.text))
  }

  private func frontMatter(for site: DocsSite) -> FrontMatter {
    let entry = context.entry
    switch document {
    case .review:
      return FrontMatter(title: "\(entry.id): \(entry.title)", of: entry, at: entry.began, entry.status, for: site)
    case .resolution:
      return FrontMatter(
        title: "\(entry.id): Resolution notice", of: entry, at: context.subject.resolvedTime?.instant,
        .resolved, for: site)
    case .update(let update):
      return FrontMatter(
        title: "\(entry.id): Update of \(update.time)", of: entry, at: update.time, update.status, for: site)
    }
  }
}

extension Document {
  /// The path of the document in a form, from the output folder: a review's page is the index of its incident's folder.
  package func path(of id: IncidentID, as form: DocumentForm) -> String {
    switch form {
    case .html: "\(id)/\(self == .review ? "index" : path).html"
    case .md: "\(id)/\(path).\(DocumentFormat.markdown.ending)"
    case .text: "\(id)/\(path).\(DocumentFormat.text.ending)"
    }
  }
}
