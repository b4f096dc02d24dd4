package import Incidents
package import Records

/// The runbook, and what all incidents have in common: what a rule about a project as a whole looks at.
package struct CheckedProject: Sendable {
  package let runbook: Runbook
  /// The runbook's file; nil for a project without one.
  package let tree: YAMLTree?
  /// The incidents with their folders, as messages name them.
  package let incidents: [(id: IncidentID, folder: String)]
  /// How the incidents spell components that the runbook does not list.
  package let components: ComponentUses
  package let publishedReviews: [PublishedReview]
  /// Whether there is something for the public: an incident, or a site that is built for it.
  package let isPublished: Bool
  /// The day as of which parts are overdue.
  package let asOf: CalendarDate

  package init(
    _ runbook: Runbook, _ tree: YAMLTree?, incidents: [(id: IncidentID, folder: String)],
    components: ComponentUses = ComponentUses(), publishedReviews: [PublishedReview],
    hasPublicIncidents: Bool = false, asOf: CalendarDate
  ) {
    self.runbook = runbook
    self.tree = tree
    self.incidents = incidents
    self.components = components
    self.publishedReviews = publishedReviews
    isPublished = hasPublicIncidents || runbook.site.audience == .public
    self.asOf = asOf
  }
}
