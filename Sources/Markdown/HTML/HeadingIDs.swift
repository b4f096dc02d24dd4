import MarkdownSyntax

/// Gives each heading of a document an id of its own, the one that git hosts make of it wherever possible, so that a link
/// to a heading works in both.
struct HeadingIDs {
  private var taken: Set<String> = []
  /// The number to try next for a name that is taken.
  private var next: [String: Int] = [:]
  private var count = 0

  /// The id for a heading with this text: its ASCII letters and digits in lower case, hyphens for white space.
  mutating func id(for text: [UInt8]) -> String {
    count += 1
    var name = Self.name(of: text)
    // Those of footnotes are others.
    if name.isEmpty || name.hasPrefix("fn-") || name.hasPrefix("fnref-") { name = "section-\(count)" }
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

  private static func name(of text: [UInt8]) -> String {
    var name: [UInt8] = []
    name.append(addingCapacity: text.count) { name in
      for byte in text {
        if byte.isAlphanumeric {
          name.append(byte.lowercased)
        } else if byte.isSpace || byte == .hyphen || byte == .underscore, !name.isEmpty {
          name.append(.hyphen)
        }
      }
      while let last = name.indices.last, name[last] == .hyphen { _ = name.removeLast() }
    }
    return String(decoding: name, as: UTF8.self)
  }
}
