import ArgumentParser
import Pipelines

/// `--document review`, `--document update/2025-11-27T1404Z`.
extension DocumentChoice: ExpressibleByArgument {
  package init?(argument: String) {
    switch argument {
    case "all": self = .all
    case "review": self = .review
    case "resolution": self = .resolution
    case "update": self = .latestUpdate
    default:
      guard argument.hasPrefix("update/"), argument.count > "update/".count else { return nil }
      self = .update(String(argument.dropFirst("update/".count)))
    }
  }

  package static var allValueStrings: [String] { ["review", "resolution", "update", "update/INSTANT", "all"] }
}
