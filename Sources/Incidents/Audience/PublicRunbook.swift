/// The runbook as the documents of an incident may know it in the public edition.
struct PublicRunbook {
  let runbook: Runbook
  let isReviewPublished: Bool

  /// The keys that are part of the view, or of the incident's: it has the names of components.
  static let keys: Set = ["product", "site", "severities", "metrics", "components"]

  func disclosed() -> Runbook {
    var view = Runbook()
    view.isWritten = runbook.isWritten
    view.product = runbook.product
    view.site = runbook.site
    view.severities = runbook.severities.map { Severity(id: $0.id, name: $0.name, updateEvery: $0.updateEvery) }
    view.phases = []
    view.escalation = []
    view.metrics = MetricDefinition.defaults.compactMap(metric)
    return view
  }

  /// Between which events the organisation counts, under the usual name and without a target.
  private func metric(_ usual: MetricDefinition) -> MetricDefinition? {
    guard isReviewPublished || usual.id == "total" else { return nil }
    guard let own = runbook.metrics.first(where: { $0.id == usual.id }) else { return usual }
    var told = usual
    told.from = own.from
    told.to = own.to
    told.until = own.until
    return told
  }
}
