/// A part of the product, as the runbook lists it: what incidents affect and status pages show.
package struct Component: Hashable, Sendable {
  /// What lasts when the name changes, and what addresses, badges and programs know it by; unique among the components.
  package var id: String
  /// What documents and pages show.
  package var name: String
  /// The heading under which it is shown; nil for a component on its own.
  package var group: String?
  package var description: String?
  /// Its place among the components; those without one follow in the order of the runbook.
  package var order: Int?
  /// What else records may call it.
  package var aliases: [String]
  /// The id that a hosted status page gave it.
  package var statuspageID: String?

  package init(
    id: String, name: String, group: String? = nil, description: String? = nil, order: Int? = nil,
    aliases: [String] = [], statuspageID: String? = nil
  ) {
    self.id = id
    self.name = name
    self.group = group
    self.description = description
    self.order = order
    self.aliases = aliases
    self.statuspageID = statuspageID
  }

  /// A component that incidents name and the runbook does not list. No other has its id, which follows from the name alone.
  package init(unlisted name: String) { self.init(id: PlainName(name).unique("component"), name: name) }

  /// Everything that records may call it.
  package var spellings: [String] { [name, id] + aliases }

  /// The id of a listed component for which none is written. It follows from the name alone, and two that are the same are
  /// an error of the runbook.
  package static func id(for name: String) -> String { PlainName(name).near("component") }
}

/// Components under one heading, in their order.
package struct ComponentGroup: Hashable, Sendable {
  /// The heading; nil for components on their own.
  package var name: String?
  package var components: [Component]

  package init(name: String?, components: [Component]) {
    self.name = name
    self.components = components
  }
}

extension ComponentGroup {
  /// Components under their headings, each heading where the first of its components is. Headings are the same whatever
  /// their case; components without one that follow each other are together.
  package static func all(of components: [Component]) -> [ComponentGroup] {
    var groups: [ComponentGroup] = []
    var places: [FoldedText: Int] = [:]
    for component in components {
      if let name = component.group {
        let key = FoldedText(name)
        if let place = places[key] {
          groups[place].components.append(component)
          continue
        }
        places[key] = groups.count
      } else if let last = groups.indices.last, groups[last].name == nil {
        groups[last].components.append(component)
        continue
      }
      groups.append(ComponentGroup(name: component.group, components: [component]))
    }
    return groups
  }
}
