import Incidents

/// A name that must stand in the runbook.
enum RunbookName {
  /// Reports a name that is none of those `known`; `what` says in the plural what they name.
  static func check(
    _ node: YAMLNode?, _ rule: String, _ what: String, _ known: [String], _ reading: inout Reading
  ) {
    guard let node, !reading.isFull, let name = node.text, !name.isEmpty, !known.contains(name) else { return }
    let suggestion = suggestion(name, among: known, &reading)
    reading.report(rule, at: node, "'\(name)' is none of the runbook's \(what)", suggestion: suggestion)
  }

  /// The name that was probably meant, else all that there are, or the first of many.
  static func suggestion(_ name: String, among known: [String], _ reading: inout Reading) -> String? {
    if let meant = meant(name, among: known, &reading) { return "did you mean '\(meant)'?" }
    return choice(of: known)
  }

  /// All that there are, or the first of many; nil where there is none.
  static func choice(of known: [String]) -> String? {
    guard !known.isEmpty else { return nil }
    // A runbook that gives an id twice is told so at its own place; here the name stands once.
    var shown: [String] = []
    for name in known where !shown.contains(name) {
      guard shown.count < mostShown else { return "use one of \(shown.joined(separator: ", ")), ..." }
      shown.append(name.shortened)
    }
    return "use one of \(shown.joined(separator: ", "))"
  }

  private static let mostShown = 20

  /// Names of up to three letters are all near to each other, so only another case of them tells what was meant.
  private static func meant(_ name: String, among known: [String], _ reading: inout Reading) -> String? {
    let nearest = reading.nearest(to: name, among: known)
    return name.utf8.count > 3 || nearest?.lowercased() == name.lowercased() ? nearest : nil
  }
}
