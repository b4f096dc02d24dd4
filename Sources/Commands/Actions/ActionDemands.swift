import Incidents
import Records

/// What a run is told to fail on: one or several words, as `--fail-on` names them.
struct ActionDemands {
  enum Demand: String, CaseIterable {
    case overdue, unowned, undated
  }

  private var demands: Set<Demand> = []

  init() {}

  /// Words that commas join, as they are typed.
  static func read(_ text: String) throws -> ActionDemands {
    var demands = ActionDemands()
    demands.demands = Set(try Choice.list(text))
    return demands
  }

  /// `action items: 3 are overdue, 1 has no owner`; nil where nothing that was asked about was found.
  func unmet(by counts: ActionReport.Counts) -> String? {
    let found = [
      Self.sentence(demands.contains(.overdue) ? counts.overdue : 0, "is overdue", "are overdue"),
      Self.sentence(demands.contains(.unowned) ? counts.withoutOwner : 0, "has no owner", "have no owner"),
      Self.sentence(demands.contains(.undated) ? counts.withoutDate : 0, "has no due date", "have no due date"),
    ].compactMap(\.self)
    return found.isEmpty ? nil : "action items: " + found.joined(separator: ", ")
  }

  private static func sentence(_ count: Int, _ one: String, _ several: String) -> String? {
    count > 0 ? "\(count) \(count == 1 ? one : several)" : nil
  }
}

extension ActionDemands.Demand: WordsWithMeanings {
  static let meanings = [
    "withoutowner": "unowned", "noowner": "unowned", "unassigned": "unowned",
    "withoutdate": "undated", "nodate": "undated", "nodue": "undated",
  ]
}
