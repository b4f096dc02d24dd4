import Checks
package import Diagnostics
package import Incidents
import Projects
import Secrets

/// An incident with errors, of which a build publishes nothing new.
package struct HeldIncident: Sendable {
  /// What becomes of its pages.
  package enum Fate: Hashable, Sendable {
    /// Its pages and what lists say of it stay as they were published.
    case kept
    /// It is not part of the site; the reason where it was and cannot be kept.
    case leftOut(reason: String?)
  }

  /// The incident.
  package let id: IncidentID
  /// What becomes of its pages.
  package let fate: Fate
  /// At least one of them is an error.
  package let problems: [Diagnostic]
}

extension UnreadIncident {
  /// The incident as the report of action items names it; its messages go out, so no credential may stand in them.
  init(_ held: HeldIncident, in project: Project) {
    let errors = SecretMask.masked(held.problems.filter { $0.severity == .error })
    self.init(id: held.id, problems: errors.map { Problem($0, in: project) })
  }
}
