import Incidents

/// Names made of ids that may be names of files and parts of other ids, each once.
struct UniqueNames {
  private var taken: Set<FoldedText> = []
  /// The number to try next for a name that is taken.
  private var next: [String: Int] = [:]

  /// The id with its letters and digits, `-`, `_` and `.`, so that ordinary ids stay as they are.
  mutating func name(for id: String) -> String {
    var name = ""
    for scalar in id.unicodeScalars {
      guard name.utf8.count < Self.longest else { break }
      if Self.isPlain(scalar) { name.unicodeScalars.append(scalar) } else if name.last != "-" { name.append("-") }
    }
    if name.isEmpty || name.hasPrefix(".") { name = "other" + name }
    var unique = name
    while !taken.insert(FoldedText(unique)).inserted {
      let number = next[name, default: 2]
      unique = "\(name)-\(number)"
      next[name] = number + 1
    }
    return unique
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default:
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || "-_.".unicodeScalars.contains(scalar)
    }
  }

  /// Bytes: names of files have at most 255.
  private static let longest = 200
}
