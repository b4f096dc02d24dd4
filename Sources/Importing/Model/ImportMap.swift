/// What names of a source mean to a team, as its map says.
package struct ImportMap: Hashable, Sendable {
  /// What the names are names of, by the key of the map file.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// To ids of severities.
    case severities
    /// Of an incident, an update or an action item: to milestones, or to the states of windows and items.
    case states
    case components
    case people
    /// To keys of the record, as `ImportKey` has them.
    case headings
  }

  /// A name with what it stands for; the target is empty where it is left out.
  package struct Name: Hashable, Sendable {
    package var name: String
    package var target: String

    package init(name: String, target: String) {
      self.name = name
      self.target = target
    }
  }

  /// What a name is to be.
  package enum Target: Hashable, Sendable {
    case name(String)
    /// It is kept under `x-source` alone.
    case nothing
  }

  private var targets: [Kind: [String: Target]] = [:]

  package init() {}

  /// Sets what a name means, whatever its case.
  package mutating func set(_ name: String, of kind: Kind, to target: Target) {
    targets[kind, default: [:]][name.lowercased()] = target
  }

  /// What the map says about a name; nil where it says nothing.
  package func target(of name: String, _ kind: Kind) -> Target? {
    targets[kind]?[name.lowercased()]
  }

  /// The name that a name is to be: as it is where the map says nothing, nil where it is left out.
  package func name(of name: String, _ kind: Kind) -> String? {
    switch target(of: name, kind) {
    case .name(let target): target
    case .nothing: nil
    case nil: name
    }
  }
}
