package import Incidents
package import Text

/// The report for programs, as one JSON object. Its members are described in README.md; a change that readers of the
/// present form would stumble over raises `version`.
package enum OpenActionsJSON {
  private static let version = 1

  /// The object in UTF-8.
  package static func write(_ report: ActionReport, _ listing: ActionListing, _ links: ReviewLinks) -> ByteParts {
    var lists = JSONLists()
    lists.add("format", "pir-actions")
    lists.add("version", .number(version))
    lists.add("as_of", .string(report.asOf.description))
    lists.add("since", .string(report.changes.window.since.description))
    lists.add("filter", filter(report.filter))
    lists.add("counts", counts(report))
    lists.add("unread", report.unread, unread)
    lists.add("actions", listing.actions(of: report)) { action($0, links) }
    lists.add("changes", changes(report.changes))
    lists.add("owners", report.openByOwner, owner)
    lists.add("promises", report.quarters, quarter)
    lists.add("history", report.history.points, point)
    return lists.text()
  }

  private static func filter(_ filter: ActionFilter) -> JSONValue {
    [
      ("incidents", strings(filter.incidents.sorted().map(\.text))),
      ("owners", strings(filter.owners.sorted().map(\.name))),
      ("severities", strings(filter.severities.sorted().map(Severity.name))),
      ("kinds", strings(filter.kinds.map(\.rawValue).sorted())), ("overdue", .bool(filter.isOverdue)),
      ("due_by", .string(filter.dueBy?.description)),
    ].object
  }

  private static func counts(_ report: ActionReport) -> JSONValue {
    let (counts, changes) = (report.counts, report.changes)
    return [
      ("open", .number(counts.open)), ("overdue", .number(counts.overdue)),
      ("due_soon", .number(report.dueSoon.count)), ("without_owner", .number(counts.withoutOwner)),
      ("without_date", .number(counts.withoutDate)), ("without_owner_or_date", .number(counts.withoutOwnerOrDate)),
      ("opened", .number(changes.opened.count)), ("closed", .number(changes.closed.count)),
      ("moved", .number(changes.moved.count)), ("newly_overdue", .number(changes.newlyOverdue.count)),
    ].object
  }

  private static func unread(_ incident: UnreadIncident) -> JSONValue {
    let problems = incident.problems.map { problem in
      [("place", JSONValue.string(problem.place)), ("message", .string(problem.message))].object
    }
    return [("incident", .string(incident.id.text)), ("problems", .array(problems))].object
  }

  private static func action(_ action: TrackedAction, _ links: ReviewLinks) -> JSONValue {
    let item = action.item
    return [
      ("id", .string(action.id)), ("incident", .string(action.incident.text)), ("item", .string(item.id)),
      ("incident_title", .string(action.incidentTitle)),
      ("severity", .string(action.severity.isEmpty ? nil : action.severity)),
      ("action", .string(item.action.source)), ("owner", .string(action.owner?.name)),
      ("status", .string(action.status.rawValue)), ("due", .string(action.due?.date.description)),
      ("due_source", .string(action.due?.source.rawValue)),
      ("policy_due", .string(action.course.policyDue?.description)), ("days_overdue", .number(action.daysOverdue)),
      ("opened", .string(action.opened?.description)), ("age_days", .number(action.age)),
      ("times_moved", .number(action.timesMoved)), ("days_moved", .number(action.daysMoved)),
      ("reopened", .string(action.reopened?.description)), ("closed", .string(action.closed?.description)),
      ("kind", .string(item.kind?.rawValue)),
      ("priority", .string(item.priority)), ("prevents", .string(item.prevents)), ("ticket", .string(item.ticket)),
      ("internal", .bool(item.isInternal)), ("url", .string(links.address(action.incident))),
    ].object
  }

  private static func changes(_ changes: ActionChanges) -> JSONValue {
    let moved = changes.moved.map { move in
      [
        ("id", JSONValue.string(move.action.id)), ("due", .string(move.action.due?.date.description)),
        ("days", .number(move.days)), ("times", .number(move.times)),
      ].object
    }
    return [
      ("opened", strings(changes.opened.map(\.id))), ("closed", strings(changes.closed.map(\.id))),
      ("moved", .array(moved)), ("newly_overdue", strings(changes.newlyOverdue.map(\.id))),
    ].object
  }

  private static func owner(_ group: ActionReport.OwnerGroup) -> JSONValue {
    [
      ("name", .string(group.owner?.name)), ("open", .number(group.actions.count)),
      ("overdue", .number(group.actions.count(where: \.isOverdue))),
      ("letter", .string(group.owner.map { "owners/\($0.fileName).md" })),
    ].object
  }

  private static func quarter(_ quarter: PromiseQuarter) -> JSONValue {
    [
      ("quarter", .string(quarter.name)), ("made", .number(quarter.made)), ("kept", .number(quarter.kept)),
      ("kept_in_time", .number(quarter.keptInTime)), ("dropped", .number(quarter.dropped)),
      ("open", .number(quarter.open)), ("overdue", .number(quarter.overdue)),
    ].object
  }

  private static func point(_ point: OpenHistory.Point) -> JSONValue {
    [
      ("day", .string(point.day.description)), ("open", .number(point.open)), ("overdue", .number(point.overdue)),
    ].object
  }

  private static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}

extension [(String, JSONValue)] {
  fileprivate var object: JSONValue { .object(map { JSONValue.Member($0.0, $0.1) }) }
}
