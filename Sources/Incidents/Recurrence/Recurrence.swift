/// What happened before an incident that it has in common with it, and what became of the promises made then.
package struct Recurrence: Hashable, Sendable {
  /// An earlier incident that touched the same components.
  package struct Neighbour: Hashable, Sendable {
    package var incident: IncidentBrief
    /// Those that both touched.
    package var components: [String]
    /// Whole days from its beginning to that of the incident.
    package var daysBefore: Int

    package init(incident: IncidentBrief, components: [String], daysBefore: Int) {
      self.incident = incident
      self.components = components
      self.daysBefore = daysBefore
    }
  }

  /// Which earlier incidents touched the same components. All of them are counted; only the latest are named.
  package struct Neighbours: Hashable, Sendable {
    package var count: Int
    /// The latest five, oldest first.
    package var latest: [Neighbour]

    package init(count: Int = 0, latest: [Neighbour] = []) {
      self.count = count
      self.latest = latest
    }
  }

  /// Which earlier incidents were of one kind. All of them are counted; only the latest are named.
  package struct Occurrences: Hashable, Sendable {
    package var count = 0
    /// The latest five, oldest first.
    package var latest: [IncidentBrief] = []
    /// Promises of all of them.
    package var promises = 0
    package var openPromises = 0

    package init() {}
  }

  /// An action item of an earlier incident that fulfils a prevention item of the runbook.
  package struct Fulfilment: Hashable, Sendable {
    package var incident: IncidentID
    package var promise: IncidentBrief.Promise

    package init(incident: IncidentID, promise: IncidentBrief.Promise) {
      self.incident = incident
      self.promise = promise
    }
  }

  package var sameKind = Occurrences()
  /// By `prevents`; the latest five of each, oldest first.
  package var fulfilments: [String: [Fulfilment]] = [:]
  /// Of another kind, within 90 days.
  package var sameComponents = Neighbours()
  /// Those that the record names, as far as they are there.
  package var related: [IncidentID: IncidentBrief] = [:]
  /// Those whose records name it, and that it does not name, in the order of their ids.
  package var relatedBy: [IncidentBrief] = []

  package init() {}

  /// How many incidents, or actions for a prevention item, are named one by one.
  package static let named = 5
  /// How far back the same component counts, in days.
  package static let days = 90
}

/// How often a known incident happened.
package struct KindOccurrences: Hashable, Sendable {
  package var count: Int
  /// The one that began last.
  package var last: IncidentBrief

  package init(count: Int, last: IncidentBrief) {
    self.count = count
    self.last = last
  }
}
