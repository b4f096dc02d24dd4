/// The names of components by everything that records may call them, whatever the case.
struct ComponentNames: Hashable, Sendable {
  private let places: [FoldedText: Int]

  init(_ components: [Component]) {
    var places: [FoldedText: Int] = [:]
    for (place, component) in components.enumerated() {
      for spelling in component.spellings {
        let key = FoldedText(spelling)
        // A spelling of two components is an error of the runbook; the first one has it.
        if places[key] == nil { places[key] = place }
      }
    }
    self.places = places
  }

  /// The place of the component that is meant; nil for a spelling of none.
  func place(of spelling: String) -> Int? { places.isEmpty ? nil : places[FoldedText(spelling)] }
}

extension Runbook {
  /// The component that a record's spelling means; nil where the runbook lists none of that spelling.
  package func component(_ spelling: String) -> Component? {
    componentNames.place(of: spelling).map { components[$0] }
  }

  /// The names of components that a record spells in any way, each once: those of the runbook as it has them, others as
  /// they are written, the first of spellings that differ in case.
  package func componentNames(of spellings: [String]) -> [String] {
    guard !spellings.isEmpty else { return [] }
    let names = components.isEmpty ? spellings : spellings.map { component($0)?.name ?? $0 }
    guard names.count > 1 else { return names }
    var known: Set<FoldedText> = []
    return names.filter { known.insert(FoldedText($0)).inserted }
  }
}

extension Incident {
  /// Gives each component its name: that of the runbook, else the spelling that the incident has first.
  package mutating func nameComponents(by runbook: Runbook) {
    components = runbook.componentNames(of: components)
    guard impactWindows.contains(where: { !$0.components.isEmpty }) else { return }
    let own = Dictionary(components.map { (FoldedText($0), $0) }) { first, _ in first }
    for index in impactWindows.indices {
      impactWindows[index].components = runbook.componentNames(of: impactWindows[index].components).map {
        own[FoldedText($0)] ?? $0
      }
    }
  }
}
