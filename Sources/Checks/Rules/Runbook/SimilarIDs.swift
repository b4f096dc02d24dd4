import Diagnostics
import Incidents
import Text

/// `similar-ids`: two incidents differ by more than the zeros before their numbers.
enum SimilarIDs: ProjectRule {
  static let rule = Rule(
    "similar-ids", .warning, .files, "Ids of incidents differ by more than the zeros before a number")

  static func findings(in project: CheckedProject) -> [Diagnostic] {
    var firsts: [String: (id: IncidentID, folder: String)] = [:]
    return project.incidents.compactMap { incident in
      let plain = withoutZeros(incident.id.text)
      guard let first = firsts[plain] else {
        firsts[plain] = incident
        return nil
      }
      return rule.finding(
        at: SourcePlace(file: incident.folder), "\(incident.id) and \(first.id) are the same number to people",
        suggestion: "rename one of the folders")
    }
  }

  private static func withoutZeros(_ id: String) -> String {
    id.split(separator: "-").map { part in
      let rest = part.drop { $0 == "0" }
      return rest.isEmpty ? "0" : String(rest)
    }.joined(separator: "-")
  }
}
