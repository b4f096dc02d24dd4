import ArgumentParser
import Diagnostics
import Incidents
import Projects

/// Which incidents a user names.
enum IncidentChoice {
  /// The ids, each once, in the order in which they were named; ends the run for one that is none or that there is not.
  static func ids(_ named: [String], all: Bool, in project: LoadedProject) throws -> [IncidentID] {
    if all { return project.ids }
    var chosen: [IncidentID] = []
    var isWrong = false
    for text in named {
      guard let id = find(text, among: project.knownIDs) else {
        _ = Console.fail(objection(to: text, among: project.ids, in: project.project), ExitStatus.usage)
        isWrong = true
        continue
      }
      if !chosen.contains(id) { chosen.append(id) }
    }
    if isWrong { throw ExitStatus.usage }
    return chosen
  }

  /// The one incident that a user names, for commands that need no more of the project than the ids.
  static func id(_ text: String, in project: Project) throws -> IncidentID {
    let ids = try project.incidents().ids
    if let id = find(text, among: Set(ids)) { return id }
    throw Console.fail(objection(to: text, among: ids, in: project), ExitStatus.usage)
  }

  private static func find(_ text: String, among known: Set<IncidentID>) -> IncidentID? {
    IncidentID(text).flatMap { known.contains($0) ? $0 : nil }
  }

  private static func objection(to text: String, among known: [IncidentID], in project: Project) -> String {
    let hint =
      Suggestion.didYouMean(text, among: known.map(\.text))
      ?? "an id is a folder in \(project.reviewsPath), such as INC-42"
    return IncidentID(text).map { "there is no incident \($0); \(hint)" }
      ?? "'\(text)' is not the id of an incident; \(hint)"
  }
}
