/// What the documents of other incidents need to know of one: little enough to be read of thousands.
package struct IncidentBrief: Hashable, Sendable {
  /// An action item, by how far it is.
  package struct Promise: Hashable, Sendable {
    /// Unique in its incident.
    package var id: String
    package var status: ActionItem.Status
    /// The prevention item of the runbook that it fulfils: `KNOWN-INCIDENT/ITEM`.
    package var prevents: String?

    package init(id: String, status: ActionItem.Status = .open, prevents: String? = nil) {
      self.id = id
      self.status = status
      self.prevents = prevents
    }
  }

  package var id: IncidentID
  package var kind: String?
  package var components: [String]
  /// The incidents that it names as related.
  package var related: [IncidentID]
  package var visibility: Visibility
  /// The first milestone whose time is known, else the first known time; nil without a known time.
  package var began: Instant?
  package var promises: [Promise]

  package init(
    id: IncidentID, kind: String? = nil, components: [String] = [], related: [IncidentID] = [],
    visibility: Visibility = .internal,
    began: Instant? = nil, promises: [Promise] = []
  ) {
    self.id = id
    self.kind = kind
    self.components = components
    self.related = related
    self.visibility = visibility
    self.began = began
    self.promises = promises
  }

  package var openPromises: Int { promises.count { $0.status.isOpen } }
}

extension Incident {
  package var brief: IncidentBrief {
    IncidentBrief(
      id: id, kind: kind, components: components, related: related, visibility: visibility, began: Self.began(timeline),
      promises: actions.map { IncidentBrief.Promise(id: $0.id, status: $0.status, prevents: $0.prevents) })
  }

  /// When an incident with this timeline began, as briefs tell it.
  package static func began(_ timeline: [TimelineEntry]) -> Instant? {
    let marked = timeline.first { !$0.milestones.isEmpty && $0.time.instant != nil }
    return marked?.time.instant ?? timeline.lazy.compactMap(\.time.instant).first
  }
}
