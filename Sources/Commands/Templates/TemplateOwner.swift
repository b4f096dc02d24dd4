import Documents
import Site
import Templates

/// What templates are for, by the names that users know: the documents, the page around them, and what a site's own
/// pages show.
enum TemplateOwner: String, CaseIterable {
  case review
  case statusUpdate = "status-update"
  case resolutionNotice = "resolution-notice"
  case runbook
  case openActions = "open-actions"
  case ownerLetter = "owner-letter"
  case page
  case incidentPage = "incident-page"
  case announcementPage = "announcement-page"
  case indexPage = "index-page"
  case insightsPage = "insights-page"
  case maintenancePage = "maintenance-page"

  /// All of them, as help lists them.
  static let names = allCases.map(\.rawValue).joined(separator: ", ")

  /// What its templates may name.
  var fields: FieldList {
    switch self {
    case .review: Document.Kind.review.fields
    case .statusUpdate: Document.Kind.statusUpdate.fields
    case .resolutionNotice: Document.Kind.resolutionNotice.fields
    case .runbook: RunbookFields.list
    case .openActions: OpenActionsFields.list
    case .ownerLetter: OwnerLetterFields.list
    case .page: PageFields.list
    case .incidentPage: IncidentPageFields.list
    case .announcementPage: AnnouncementPageFields.list
    case .indexPage: IndexPageFields.list
    case .insightsPage: InsightsPageFields.list
    case .maintenancePage: MaintenancePageFields.list
    }
  }

  /// The built-in files that it is made of.
  var files: [String] {
    switch self {
    case .review: TemplateCheck.builtInFiles(of: .review)
    case .statusUpdate: TemplateCheck.builtInFiles(of: .statusUpdate)
    case .resolutionNotice: TemplateCheck.builtInFiles(of: .resolutionNotice)
    case .runbook: TemplateCheck.builtInFilesOfRunbook
    case .openActions: TemplateCheck.builtInFiles(of: ActionReportWriter.report, for: OpenActionsFields.list)
    case .ownerLetter: TemplateCheck.builtInFiles(of: ActionReportWriter.letter, for: OwnerLetterFields.list)
    case .page: [PageFields.template] + PageFields.assets
    case .incidentPage: [IncidentPageFields.template]
    case .announcementPage: [AnnouncementPageFields.template]
    case .indexPage: [IndexPageFields.template]
    case .insightsPage: [InsightsPageFields.template]
    case .maintenancePage: [MaintenancePageFields.template]
    }
  }
}
