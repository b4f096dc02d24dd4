import Incidents
import Text

extension JSONShape where Model == ExportedRow {
  static let row = JSONShape(
    "row", "A row of the timeline",
    [
      .someText("row", "What commands name the row by: its clock time in UTC, numbered where several have it") {
        $0.name
      },
      .someNumber("line", "The line of timeline.yaml that it begins on") { $0.entry.range?.start.line },
      .object("time", "When it happened, or began", .time) { $0.entry.time },
      .someObject("until", "When it ended; null for a moment", .time) { $0.entry.until },
      .someMarkdown("event", "What happened") { $0.entry.event },
      .someMarkdown("action", "What was done about it") { $0.entry.action },
      .someText("by", "Who did it: a role, or a team") { $0.entry.by },
      .choices("milestones", "The turns that the incident took here") { $0.entry.milestones },
      .someNumber("escalated", "The level of escalation that was reached here") { $0.entry.escalated },
      .someObject("update", "What was told to those affected", .update) { $0.entry.update == nil ? nil : $0 },
      .someText("evidence", "A page, or a file beside the record") { $0.entry.evidence },
      .flag("internal", "Whether the row is for insiders only") { $0.entry.isInternal },
    ])

  static let update = JSONShape(
    "update", "A status update",
    [
      .someText("name", "The name of its document, as in update/2025-11-27T1404Z; null for one that was not sent") {
        $0.posted?.name
      },
      .someMarkdown("summary", "What was known") { $0.entry.update?.summary },
      .someMarkdown("impact", "Who was affected and how") { $0.entry.update?.impact },
      .someMarkdown("actions", "What was being done") { $0.entry.update?.actions },
      .someObject("next", "When the next one was promised", .time) { $0.entry.update?.next },
      .someObject("edited", "When it was corrected after it was sent", .time) { $0.entry.update?.edited },
      .someText("id", "What programs know it by, where the time of its row no longer says so") {
        $0.entry.update?.id
      },
      .someMoment("next_due", "When the next one was due: as promised, else by the cadence of the severity") {
        $0.posted?.next
      },
      .someChoice("status", "The status that it told") { $0.posted?.status },
      .someText("severity", "The severity that it told") { row in
        row.posted.flatMap { $0.severity.isEmpty ? nil : $0.severity }
      },
    ])
}

extension JSONShape where Model == ExportedAction {
  static let action = JSONShape(
    "action", "An action item",
    [
      .text("id", "The item's id, unique in the incident") { $0.item.id },
      .markdown("action", "What was promised") { $0.item.action },
      .someText("owner", "Who promised it") { $0.item.owner },
      .choice("status", "How far it is") { $0.item.status },
      .someDay("due", "The day for which it is promised") { $0.item.due },
      .someDay("policy_due", "The day by which the runbook asks for it") { $0.course.policyDue },
      .someDay("opened", "The day on which it was promised, by the resolution where the record does not say") {
        $0.item.opened
      },
      .someDay("closed", "The day on which it was done or dropped") { $0.item.closed },
      .list("moved", "Every change of the due date, in the order of their days", .move) { $0.course.moves },
      .list("reopened", "Every time that it was open again, in the order of their days", .reopening) {
        $0.course.reopenings
      },
      .someChoice("kind", "What it is good for") { $0.item.kind },
      .someText("prevents", "The prevention item of the runbook that it fulfils") { $0.item.prevents },
      .someText("priority", "Its priority") { $0.item.priority },
      .someText("evidence", "A page or a file that shows that it is done") { $0.item.evidence },
      .someText("ticket", "The address of its ticket") { $0.item.ticket },
      .someMarkdown("reason", "Why it will not be done") { $0.item.reason },
      .flag("internal", "Whether it is for insiders only") { $0.item.isInternal },
    ])
}

extension JSONShape where Model == ActionItem.Reopening {
  static let reopening = JSONShape(
    "reopening", "That an action item which was over is open again",
    [
      .someDay("on", "The day from which on it is open again") { $0.on },
      .choice("was", "What it was before: done or wont_do") { $0.was },
      .someDay("closed", "The day on which it had been done or dropped") { $0.closed },
      .someText("why", "Why it is open again") { $0.why },
      .someText("reason", "Why it was not to be done") { $0.reason },
      .someText("evidence", "The page or file that showed that it was done") { $0.evidence },
    ])
}

extension JSONShape where Model == ActionItem.Move {
  static let move = JSONShape(
    "move", "A change of an action item's due date",
    [
      .someDay("on", "The day on which it was changed") { $0.on },
      .someDay("from", "The day before the change") { $0.from },
      .someDay("to", "The day since") { $0.to },
      .someText("why", "Why it was changed") { $0.why },
    ])
}
