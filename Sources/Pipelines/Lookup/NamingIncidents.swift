import Diagnostics
import Incidents
import Projects
import Records
import Text

/// The incidents whose records name one as related, withdrawn ones left out, as its review names them.
enum NamingIncidents {
  /// Looks at the first file of each incident, and reads it where it may name others. What cannot be read names none: it
  /// is told where that incident is the subject.
  static func of(_ id: IncidentID, among ids: [IncidentID], in project: Project, _ pace: Pace) -> [IncidentID] {
    var naming: [IncidentID] = []
    var problems: [Diagnostic] = []
    IncidentLoop(over: ids.filter { $0 != id }, pace).run(collecting: &problems) { other in
      guard let facts = project.facts(of: other, mentioning: "related") else { return .init(value: false) }
      return .init(value: facts.related.contains(id) && !facts.isWithdrawn)
    } take: { other, names in
      if names { naming.append(other) }
    }
    return naming
  }
}
