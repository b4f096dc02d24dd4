import ArgumentParser
import Documents

/// Which documents of an incident are wanted, as `--document` names them.
enum DocumentChoice: Hashable, ExpressibleByArgument {
  case all
  case review
  case resolution
  /// The latest status update.
  case latestUpdate
  /// By its instant, `2025-11-27T1404Z`, or the start of it.
  case update(String)

  init?(argument: String) {
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

  static var allValueStrings: [String] { ["review", "resolution", "update", "update/INSTANT", "all"] }

  /// Those of `documents` that are meant; empty where the incident has no such document.
  func chosen(from documents: [Document]) -> [Document] {
    switch self {
    case .all: documents
    case .review: documents.filter { $0 == .review }
    case .resolution: documents.filter { $0 == .resolution }
    case .latestUpdate: documents.last { $0.kind == .statusUpdate }.map { [$0] } ?? []
    case .update(let instant): documents.filter { $0.path == "updates/\(instant)" }
    }
  }

  /// Why an incident may have no such document.
  var absence: String {
    switch self {
    case .all, .review: "there is nothing to render"
    case .resolution: "it is not resolved, so it has no resolution notice"
    case .latestUpdate: "its timeline holds no status update"
    case .update(let instant): "it has no status update at '\(instant)'"
    }
  }
}
