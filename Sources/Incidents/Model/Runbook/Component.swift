/// A part of the product, as the runbook lists it: what incidents affect and status pages show.
package struct Component: Hashable, Sendable {
  /// Without spaces and slashes, and unique among the components: what lasts when the name changes.
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

  /// A component of which the runbook says a name alone.
  package init(named name: String) { self.init(id: Self.id(for: name) ?? name, name: name) }

  /// Everything that records may call it.
  package var spellings: [String] { [name, id] + aliases }

  /// The letters and digits of a name in lower case, with one hyphen for what lies between; nil where it has none.
  package static func id(for name: String) -> String? {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty ? nil : words.joined(separator: "-")
  }
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
