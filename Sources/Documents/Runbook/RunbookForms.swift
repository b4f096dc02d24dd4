import Diagnostics
import Incidents
import Templates

/// The forms that a runbook shows, made by the templates that make the documents.
struct RunbookForms: Sendable {
  /// Plain text; empty where no step shows it.
  var statusUpdate = ""
  /// Plain text; empty where no step shows it.
  var resolutionNotice = ""
  /// Markdown; empty where the runbook has no sample of a review.
  var review: MarkdownText = ""

  /// Each form that the runbook asks for; a template that it does not need may be broken.
  static func all(of runbook: Runbook, _ library: TemplateLibrary) -> (forms: RunbookForms, problems: [Diagnostic]) {
    var forms = RunbookForms()
    var problems: [Diagnostic] = []
    func make(_ name: String, _ list: FieldList, _ kind: TemplateKind, _ record: Record) -> String {
      let (template, found) = library.template(named: name, for: list, kind: kind)
      problems += found
      guard let template else { return "" }
      do throws(RenderError) { return try template.render(record) } catch {
        problems.append(error.problem(file: name))
        return ""
      }
    }
    let asked = Set(runbook.phases.flatMap(\.steps).compactMap(\.form))
    if asked.contains(.statusUpdate) {
      let list = StatusUpdateFields.list
      forms.statusUpdate = make("status-update.txt", list, .text, statusUpdate(of: runbook).record(of: list))
    }
    if asked.contains(.resolutionNotice) {
      let list = ResolutionNoticeFields.list
      forms.resolutionNotice = make(
        "resolution-notice.txt", list, .text, resolutionNotice(of: runbook).record(of: list))
    }
    if let sample = runbook.reviewSample?.incident {
      let record = ReviewFields.shape.record(review(of: sample, runbook))
      forms.review = MarkdownText(make(RunbookWriter.reviewForm, ReviewFields.list, .markdown, record))
    }
    return (forms, problems)
  }

  // MARK: Blanks

  private static func statusUpdate(of runbook: Runbook) -> BlankForm {
    BlankForm(
      texts: [
        "product": runbook.product ?? "", "noun": "Incident", "id": "<ID>", "title": "<Title>",
        "severity": severities(runbook),
        "status": "<\(IncidentStatus.ofIncidents.map(\.rawValue).joined(separator: "|"))>", "date": "<Date>",
        "time": "HH:MM",
        "components": "<Component>", "summary": "<Summary of issue>", "impact": "<Impact assessment>",
        "actions": "<Current actions>", "next": "<Time>",
      ], unset: ["maintenance"])
  }

  private static func resolutionNotice(of runbook: Runbook) -> BlankForm {
    let measures = (1...2).map { number in
      BlankForm(texts: ["id": "A\(number)", "action": "<Action item \(number)>", "due": "<Date>", "status": "<Status>"])
    }
    return BlankForm(
      texts: [
        "product": runbook.product ?? "", "noun": "Incident", "id": "<ID>", "title": "<Issue>",
        "severity": severities(runbook),
        "date": "<Date>", "time": "HH:MM", "components": "<Component>", "issue": "<Description>",
        "impact": "<Impact assessment>", "root_cause": "<Technical explanation>", "resolution": "<What was done>",
        "duration": "<Total time>", "review": "<Date/Time>",
      ], unset: ["maintenance"], items: ["measures": measures])
  }

  private static func severities(_ runbook: Runbook) -> String {
    "<\(runbook.severities.map(\.id).joined(separator: "|"))>"
  }

  /// A form lacks nothing, and nothing was posted from it.
  private static func review(of sample: Incident, _ runbook: Runbook) -> ReviewView {
    var sample = sample
    sample.severity = ""
    for index in sample.timeline.indices { sample.timeline[index].update = nil }
    return ReviewView(DocumentSubject(sample, DocumentSetting(runbook: runbook), posted: []))
  }
}
