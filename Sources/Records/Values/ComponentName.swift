import Diagnostics
package import Incidents

/// The components of the runbook as people type them.
package enum ComponentName {
  /// What is said of a text that names none.
  package static func objection(to text: String) -> String {
    "'\(text.shortened)' is not among the runbook's components"
  }

  /// The name of the component that is meant, under any of its names; the text itself where the runbook lists none, or
  /// nobody knows which. Throws what to say of one that is not listed.
  package static func named(_ typed: String, in runbook: Runbook) throws(EditRefusal) -> String {
    guard runbook.knows("components"), !runbook.components.isEmpty else { return typed }
    if let component = runbook.component(typed) { return component.name }
    let hint = suggestion(for: typed, in: runbook).map { "; \($0)" } ?? ""
    throw .value([objection(to: typed) + hint])
  }

  /// The spelling that was probably meant, else the names that there are, or the first of many.
  package static func suggestion(for typed: String, in runbook: Runbook) -> String? {
    // Short names are all near to each other.
    let near = typed.utf8.count > 3 ? Suggestion.didYouMean(typed, among: runbook.components.flatMap(\.spellings)) : nil
    return near ?? RunbookName.choice(of: runbook.components.map(\.name))
  }
}
