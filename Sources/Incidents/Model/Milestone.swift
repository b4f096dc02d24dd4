/// A turn in the life of an incident, as rows of the timeline name it.
package enum Milestone: String, Hashable, Sendable, CaseIterable {
  case started, detected, declared, acknowledged, identified, mitigated, resolved, reopened, closed
}
