/// One spelling for each component of the incidents of a list, whatever the case in which they name it: that of the first
/// incident.
package struct ComponentSpellings: Sendable {
  private var first: [FoldedText: String] = [:]

  package init() {}

  /// The spelling of the component that incidents before, or this one, have.
  package mutating func name(of component: String) -> String {
    let key = FoldedText(component)
    if let known = first[key] { return known }
    first[key] = component
    return component
  }
}
