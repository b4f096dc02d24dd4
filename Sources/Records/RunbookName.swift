import Diagnostics
import Incidents

/// A name that must stand in the runbook.
enum RunbookName {
  /// Reports a name that is none of those `known`; `what` says in the plural what they name.
  static func check(
    _ node: YAMLNode?, _ rule: String, _ what: String, _ known: [String], _ reading: inout Reading
  ) {
    guard let node, let name = node.text, !name.isEmpty, !known.contains(name) else { return }
    reading.report(
      rule, at: node, "'\(name)' is none of the runbook's \(what)", suggestion: suggestion(name, among: known))
  }

  /// The name that was probably meant, else all that there are.
  static func suggestion(_ name: String, among known: [String]) -> String? {
    if let meant = meant(name, among: known) { return meant }
    return known.isEmpty ? nil : "use one of \(known.joined(separator: ", "))"
  }

  /// Names of up to three letters are all near to each other, so only another case of them tells what was meant.
  private static func meant(_ name: String, among known: [String]) -> String? {
    let nearest = Suggestion.nearest(to: name, among: known)
    guard name.utf8.count <= 3, nearest?.lowercased() != name.lowercased() else {
      return Suggestion.didYouMean(name, among: known)
    }
    return nil
  }
}
