import Incidents
import Templates

/// The fields of a phase of the response and of its steps.
enum RunbookPhaseFields {
  static let shape = Shape<RunbookView.PhaseSection>(
    "a phase",
    [
      .text("id", "Its number: `2`") { $0.phase.id },
      .text("name", "Its name: `Contain & Mitigate`") { $0.phase.name },
      .text("window", "When it is on: `5-15 min`, or `Ongoing`") { $0.phase.windowText },
      .text("ends_with", "The milestone by which it is judged") { $0.phase.endsWith?.rawValue },
      .texts("applies_to", "The ids of the severities that are held against the window") { $0.phase.appliesTo },
      .list("steps", "What to do", step) { $0.steps },
    ])

  private static let step = Shape<RunbookView.StepSection>(
    "a step",
    [
      .text("id", "Its number: `2.1`") { $0.step.id },
      .text("title", "Its heading") { $0.step.title },
      .prose("body", "What to do") { $0.step.body },
      .proses("checklist", "What to tick") { $0.step.checklist },
      .list("cadences", "How often updates are sent; empty unless the step shows the form of one", cadence) {
        $0.step.form == .statusUpdate ? $0.view.cadences : []
      },
      .text("status_update", "The form of a status update, if the step shows it") {
        $0.step.form == .statusUpdate ? $0.view.forms.statusUpdate : nil
      },
      .text("resolution_notice", "The form of a resolution notice, if the step shows it") {
        $0.step.form == .resolutionNotice ? $0.view.forms.resolutionNotice : nil
      },
      .text("reviewed", "When it was last read through") { $0.step.reviewed?.description },
    ])

  private static let cadence = Shape<RunbookView.Cadence>(
    "a cadence",
    [
      .text("every", "How often: `15 minutes`") { $0.every.words },
      .text("severities", "For which severities: `P0, P1 and P2`") { ReviewView.enumerated($0.severities) },
    ])
}
