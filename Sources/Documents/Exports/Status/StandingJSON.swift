import Incidents
import Text

/// The standing of incidents as one JSON object (RFC 8259): moments as in RFC 3339, null for what there is not.
enum StandingJSON {
  static func write(
    _ standings: [Standing], maintenance: [MaintenanceStanding], owed: [Owed], _ contacts: [Contact], asOf now: Instant
  ) -> String {
    let object: JSONValue = [
      "as_of": moment(now), "incidents": .array(standings.map { incident($0, now) }),
      "maintenance": .array(maintenance.map { planned($0, now) }), "resolved": .array(owed.map(resolved)),
      "contacts": .array(contacts.map(contact)),
    ]
    return object.text
  }

  private static func incident(_ standing: Standing, _ now: Instant) -> JSONValue {
    [
      "id": .string(standing.id.text), "title": .string(standing.title),
      "severity": .string(standing.severity.isEmpty ? nil : standing.severity),
      "status": .string(standing.status.rawValue), "since": moment(standing.since?.instant),
      "commander": standing.commander.map { ["role": .string($0.role), "name": .string($0.name)] } ?? .null,
      "response_due": moment(standing.responseDue), "level": .number(standing.level),
      "next_level": standing.nextLevel.map(level) ?? .null, "last_update": moment(standing.lastUpdate),
      "next_update_due": moment(standing.nextUpdateDue),
      "next_update_seconds_late": .number(standing.nextUpdateDue.map { max(0, now - $0) }),
      "phase": standing.phase.map(phase) ?? .null,
    ]
  }

  private static func planned(_ planned: MaintenanceStanding, _ now: Instant) -> JSONValue {
    [
      "id": .string(planned.id.text), "title": .string(planned.title), "status": .string(planned.status.rawValue),
      "scheduled_from": moment(planned.schedule?.from.instant),
      "scheduled_until": moment(planned.schedule?.until.instant),
      "since": moment(planned.began?.instant), "seconds_late": .number(planned.due.map { max(0, now - $0) }),
      "components": .array(planned.components.map { .string($0) }), "last_update": moment(planned.lastUpdate),
      "next_update_due": moment(planned.nextUpdateDue),
    ]
  }

  private static func resolved(_ owed: Owed) -> JSONValue {
    [
      "id": .string(owed.id.text), "title": .string(owed.title),
      "severity": .string(owed.severity.isEmpty ? nil : owed.severity), "resolved": moment(owed.resolved?.instant),
      "review": owed.review.map(review) ?? .null, "open_items": .array(owed.items.map(item)),
      "notice_is_draft": .bool(owed.isNoticeDraft),
    ]
  }

  private static func review(_ review: Owed.OwedReview) -> JSONValue {
    [
      "due": .string(review.due?.description), "meeting": moment(review.meeting?.instant),
      "missing": .array(review.missing.map { .string($0.rawValue) }),
    ]
  }

  private static func item(_ item: ActionItem) -> JSONValue {
    [
      "id": .string(item.id), "action": .string(item.action.source), "owner": .string(item.owner),
      "due": .string(item.due?.description),
    ]
  }

  private static func level(_ next: Standing.NextLevel) -> JSONValue {
    ["level": .number(next.level.level), "name": .string(next.level.name), "due": moment(next.due)]
  }

  private static func phase(_ current: Standing.CurrentPhase) -> JSONValue {
    [
      "id": .string(current.phase.id), "name": .string(current.phase.name), "due": moment(current.due),
      "open_steps": .array(
        current.openSteps.map { open in
          [
            "id": .string(open.step.id), "title": .string(open.step.title),
            "items": .array(
              open.items.map { ["number": .number($0), "text": .string(open.step.checklist[$0 - 1].source)] }),
          ]
        }),
    ]
  }

  private static func contact(_ contact: Contact) -> JSONValue {
    [
      "role": .string(contact.role), "name": .string(contact.name), "phone": .string(contact.phone),
      "email": .string(contact.email), "slack": .string(contact.slack),
    ]
  }

  private static func moment(_ instant: Instant?) -> JSONValue {
    .string(instant?.timestamp)
  }
}
