import Incidents
import Text

extension JSONShape where Model == ImpactFigure {
  static let figure = JSONShape(
    "figure", "A measure of the damage",
    [
      .text("what", "What was counted") { $0.what }, .text("value", "How much it was") { $0.value },
      .flag("internal", "Whether it is for insiders only") { $0.isInternal },
    ])
}

extension JSONShape where Model == ExportedWindow {
  static let window = JSONShape(
    "window", "A time in which customers felt it",
    [
      .object("from", "When it began", .time) { $0.window.from },
      .someObject("to", "When it ended, by the resolution where the record does not say; null while it lasts", .time) {
        $0.end
      },
      .texts("components", "What was affected") { $0.window.components },
      .someChoice("state", "How bad it was") { $0.window.state },
      .someText("note", "What else is known of it") { $0.window.note },
      .flag("internal", "Whether it is for insiders only") { $0.window.isInternal },
    ])
}

extension JSONShape where Model == Remark {
  static let remark = JSONShape(
    "remark", "A text of the review",
    [
      .markdown("text", "The text") { $0.text },
      .flag("internal", "Whether it is for insiders only") { $0.isInternal },
    ])
}

extension JSONShape where Model == FiveWhys {
  static let fiveWhys = JSONShape(
    "five_whys", "The chain of causes",
    [
      .someMarkdown("problem", "What is asked about") { $0.problem },
      .list("whys", "The questions, each about the answer before", .why) { $0.whys },
    ])
}

extension JSONShape where Model == FiveWhys.Step {
  static let why = JSONShape(
    "why", "A question with its answer",
    [
      .markdown("why", "The question") { $0.why }, .someMarkdown("because", "The answer") { $0.because },
      .flag("internal", "Whether it is for insiders only") { $0.isInternal },
    ])
}

extension JSONShape where Model == Lessons {
  static let lessons = JSONShape(
    "lessons", "What was learned",
    [
      .list("went_well", "What went well", .remark) { $0.wentWell },
      .list("went_wrong", "What went wrong", .mistake) { $0.wentWrong },
      .list("got_lucky", "Where luck helped", .remark) { $0.gotLucky },
      .list("improvements", "What is to become better", .improvement) { $0.improvements },
    ])
}

extension JSONShape where Model == Lessons.Mistake {
  static let mistake = JSONShape(
    "mistake", "Something that went wrong",
    [
      .markdown("text", "What it was") { $0.text },
      .texts("actions", "The ids of the action items that answer it") { $0.actions },
      .flag("internal", "Whether it is for insiders only") { $0.isInternal },
    ])
}

extension JSONShape where Model == Lessons.Improvement {
  static let improvement = JSONShape(
    "improvement", "Something that is to become better",
    [
      .markdown("text", "What it is") { $0.text }, .flag("done", "Whether it is done") { $0.isDone },
      .flag("internal", "Whether it is for insiders only") { $0.isInternal },
    ])
}

extension JSONShape where Model == ExportedRecord {
  static let review = JSONShape(
    "review", "How far the review itself is",
    [
      .someChoice("state", "Its state; null where the record says nothing, which counts as a draft") {
        $0.incident.review.state
      },
      .flag("asked_for", "Whether the severity asks for a review") { $0.incident.needsReview($0.runbook) },
      .someDay("due", "By when it is to be held") { $0.incident.reviewDue($0.runbook) },
      .someObject("meeting", "When it is or was held", .time) { $0.incident.review.meeting },
      .someText("owner", "Who writes it") { $0.incident.review.owner },
      .texts("reviewers", "Who reads it") { $0.incident.review.reviewers },
      .someText("approved_by", "Who approved it") { $0.incident.review.approvedBy },
      .texts("lacking", "The parts that the review of a resolved incident still lacks") { $0.lacking },
    ])
}
