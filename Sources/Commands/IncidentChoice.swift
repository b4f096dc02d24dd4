import ArgumentParser
import Diagnostics
import Incidents
import Publishing

/// Which incidents a user names.
enum IncidentChoice {
  /// The ids, each once, in the order in which they were named; ends the run for one that is none or that there is not.
  static func ids(_ named: [String], all: Bool, in project: LoadedProject) throws -> [IncidentID] {
    if all { return project.ids }
    var chosen: [IncidentID] = []
    var isWrong = false
    for text in named {
      guard let id = IncidentID(text) else {
        _ = Console.fail("'\(text)' is not the id of an incident\(hint(text, project))", ExitStatus.usage)
        isWrong = true
        continue
      }
      guard project.knownIDs.contains(id) else {
        _ = Console.fail("there is no incident \(id)\(hint(text, project))", ExitStatus.usage)
        isWrong = true
        continue
      }
      if !chosen.contains(id) { chosen.append(id) }
    }
    if isWrong { throw ExitStatus.usage }
    return chosen
  }

  private static func hint(_ text: String, _ project: LoadedProject) -> String {
    if let question = Suggestion.didYouMean(text, among: project.ids.map(\.text)) { return "; \(question)" }
    return "; an id is a folder in \(project.project.reviewsPath), such as INC-42"
  }
}
