import Incidents

extension FieldList where Record == Severity {
  /// The keys of an item of `severities`.
  static let severity = FieldList(
    "a severity",
    [
      // Read first, so that the policy of a usual id holds where the runbook says nothing else.
      Field("id", .severityID, .required, "What incidents name it by") { severity, id in
        severity = Severity.defaults.first { $0.id == id } ?? Severity(id: id, name: "")
      }.disclosed(.always),
      Field("name", .text, "Its name in words") { $0.name = $1 }.disclosed(.always),
      Field("response", .text, "What stands behind the name in the runbook's heading") { $0.response = $1 },
      Field("response_time", .text, "The response time as a sentence") { $0.responseTime = $1 },
      Field("respond_within", .limit, "Until when somebody must respond") { $0.respondWithin = $1 },
      Field("description", .text, "What it means") { $0.description = $1 },
      Field("examples", .list(.text), "What belongs to it") { $0.examples = $1 },
      Field("update_every", .cadence, "How often those affected are told") { $0.updateEvery = $1 }.disclosed(.always),
      Field("review_within", .limit, "Until when the review is held") { $0.reviewWithin = $1 },
      Field("escalate_at_once", .flag, "Whether it is escalated without waiting") { $0.escalatesAtOnce = $1 },
    ])
}
