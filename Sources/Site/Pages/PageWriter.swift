package import Diagnostics
package import Documents
import Markdown
package import Templates
package import Text

/// Writes pages: what they show, through templates.
///
/// A pure function of the templates and the values: no clock, no disk. It is shared by all pages, and so not copied for
/// each.
package final class PageWriter: Sendable {
  private let page: PageTemplate<Page>
  private let incident: PageTemplate<IncidentPage>
  private let announcement: PageTemplate<AnnouncementPage>
  private let index: PageTemplate<IndexPage>
  private let insights: PageTemplate<InsightsPage>
  private let maintenance: PageTemplate<MaintenancePage>
  /// Why a style sheet or script of the project's own cannot be used: pages are not made without it.
  private let unusable: [Diagnostic]
  private let deferredFiles: Deferred<Set<String>>

  /// - Parameters:
  ///   - sources: all templates by their path within `templates/`.
  ///   - unreadable: why templates that are there could not be read.
  package init(_ sources: [String: SourceText], unreadable: [String: Diagnostic] = [:]) {
    let library = TemplateLibrary(sources, unreadable: unreadable)
    page = PageTemplate(PageFields.template, PageFields.shape, library)
    incident = PageTemplate(IncidentPageFields.template, IncidentPageFields.shape, library)
    announcement = PageTemplate(AnnouncementPageFields.template, AnnouncementPageFields.shape, library)
    index = PageTemplate(IndexPageFields.template, IndexPageFields.shape, library)
    insights = PageTemplate(InsightsPageFields.template, InsightsPageFields.shape, library)
    maintenance = PageTemplate(MaintenancePageFields.template, MaintenancePageFields.shape, library)
    unusable = PageFields.assets.compactMap { unreadable[$0] }
    deferredFiles = Deferred { [page, incident, announcement] in
      page.ownFiles.union(incident.ownFiles).union(announcement.ownFiles)
    }
  }

  /// The paths that the templates of an incident's pages lead to or show by themselves.
  package var ownFiles: Set<String> { deferredFiles.value }

  /// The templates of pages with the fields that each may use.
  package static let templates: [(name: String, fields: FieldList)] = [
    (PageFields.template, PageFields.list), (IncidentPageFields.template, IncidentPageFields.list),
    (AnnouncementPageFields.template, AnnouncementPageFields.list), (IndexPageFields.template, IndexPageFields.list),
    (InsightsPageFields.template, InsightsPageFields.list),
    (MaintenancePageFields.template, MaintenancePageFields.list),
  ]

  /// The page's HTML, or why there is none.
  package func write(_ page: Page) -> WrittenText {
    guard unusable.isEmpty else { return WrittenText(refused: unusable) }
    return self.page.write(page, file: page.place?.path ?? page.title)
  }

  /// The page of an incident; `page` says what stands around it, with the review as its body.
  package func write(_ incident: IncidentPage, on page: consuming Page) -> WrittenText {
    write(self.incident.write(incident, file: page.place?.path ?? page.title), on: page)
  }

  /// The page of an update or a notice; `page` says what stands around it, with the document as its body.
  package func write(_ announcement: AnnouncementPage, on page: consuming Page) -> WrittenText {
    write(self.announcement.write(announcement, file: page.place?.path ?? page.title), on: page)
  }

  /// The most bytes that a page may have.
  package static var largestPage: Int { Template.largestOutput }

  /// Why no page of such a document can be made, whatever it shows.
  package func problems(ofPageOf kind: Document.Kind) -> [Diagnostic] {
    let problems = kind == .review ? incident.problems : announcement.problems
    guard problems.isEmpty else { return problems }
    return unusable.isEmpty ? page.problems : unusable
  }

  /// A list of incidents.
  package func write(_ list: IndexPage) -> WrittenText {
    write(index.write(list, file: list.place.path), on: Self.page(list.heading, at: list.place))
  }

  /// What all incidents together tell.
  package func write(_ insights: InsightsPage) -> WrittenText {
    write(
      self.insights.write(insights, file: insights.place.path),
      on: Self.page(SiteFrame.Section.insights.rawValue, at: insights.place))
  }

  /// All maintenance.
  package func write(_ page: MaintenancePage) -> WrittenText {
    write(maintenance.write(page, file: page.place.path), on: Self.page(MaintenancePage.title, at: page.place))
  }

  private static func page(_ title: String, at place: SitePlace) -> Page {
    Page(title: title, body: PageBody(around: DocumentOutline()), at: place)
  }

  private func write(_ body: WrittenText, on page: consuming Page) -> WrittenText {
    guard let html = body.parts else { return body }
    page.body.html = html
    return write(page)
  }
}
