import Text

/// Why a partial cannot be read where it is included.
enum PartialRefusal {
  case endless
  case tooDeep
  case tooLarge
}

extension ProblemList {
  mutating func add(_ refusal: PartialRefusal, of name: PartialName, at range: SourceRange) {
    switch refusal {
    case .endless:
      add(
        "endless-recursion", at: range, "'\(name.written)' includes itself without end",
        suggestion: "include it in a section over records that it is not yet inside of")
    case .tooDeep:
      add(
        "nested-too-deeply", at: range,
        "'\(name.written)' is the \(TemplateLoader.deepest + 1)st partial within partials, and "
          + "\(TemplateLoader.deepest) are allowed")
    case .tooLarge:
      add(
        "template-too-large", at: range, "'\(name.written)' makes the template larger than any that can be loaded",
        suggestion: "include fewer partials in partials")
    }
  }

  mutating func addUnknown(_ name: PartialName, at range: SourceRange, suggestion: String?) {
    add("unknown-partial", at: range, "there is no partial '\(name.written)'", suggestion: suggestion)
  }

  mutating func addOutside(_ name: PartialName, at range: SourceRange) {
    add(
      "partial-outside", at: range, "'\(name.written)' is no path inside the folder of templates",
      suggestion: "name the partial from that folder on, as in {{> review/timeline}}")
  }
}
