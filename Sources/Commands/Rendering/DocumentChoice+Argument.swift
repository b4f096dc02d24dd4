import ArgumentParser
import Pipelines
import Records

extension DocumentChoice {
  /// `review`, `update/2025-11-27T1404Z`, as they are typed for `--document`.
  static func read(_ text: String) throws -> DocumentChoice {
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    let word: DocumentWord = try Choice.read(parts.first ?? text)
    guard parts.count > 1 else { return word.choice }
    guard word == .update else { throw ValidationError("there is one \(word.rawValue); leave out '/\(parts[1])'") }
    return .update(parts[1].uppercased())
  }
}

/// The documents by the names that people use for them.
enum DocumentWord: String, CaseIterable {
  case review, resolution, update, all

  fileprivate var choice: DocumentChoice {
    switch self {
    case .review: .review
    case .resolution: .resolution
    case .update: .latestUpdate
    case .all: .all
    }
  }
}

extension DocumentWord: WordsWithMeanings {
  static let meanings = [
    "notice": "resolution", "resolutionnotice": "resolution", "statusupdate": "update", "latest": "update",
    "postmortem": "review", "everything": "all",
  ]
}
