/// Gives each heading of a document an id of its own, the one that git hosts make of it wherever possible, so that a link
/// to a heading works in both.
struct HeadingIDs {
  private let holdUnderscores: Bool
  private var taken: Set<String> = []
  /// The number to try next for a name that is taken.
  private var next: [String: Int] = [:]

  init(holdUnderscores: Bool) {
    self.holdUnderscores = holdUnderscores
  }

  /// The id for a heading with this text.
  mutating func id(for text: [UInt8]) -> String {
    var name = HeadingName.name(of: text)
    if !holdUnderscores { name.replace("_", with: "-") }
    if name.isEmpty {
      name = "section"
    } else if name.hasPrefix("fn-") || name.hasPrefix("fnref-") {
      // Those of footnotes are others.
      name = "section-" + name
    }
    name = unique(name)
    return DOMProperties.contains(name) ? unique(name + "-section") : name
  }

  private mutating func unique(_ name: String) -> String {
    // What most documents need, so that it does not grow step by step.
    if taken.isEmpty { taken.reserveCapacity(12) }
    guard !taken.insert(name).inserted else { return name }
    var number = next[name] ?? 1
    while !taken.insert("\(name)-\(number)").inserted { number += 1 }
    next[name] = number + 1
    return "\(name)-\(number)"
  }
}
