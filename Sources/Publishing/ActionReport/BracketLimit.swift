import Diagnostics
import Incidents

/// Texts of action items that would make a whole page too much for Markdown's caps: no item stops the others.
enum BracketLimit {
  /// In one row of a table, with the other texts of the row beside it; a page allows for twice as many.
  private static let most = 500

  /// Takes out the texts with more brackets than that, and tells where they stand.
  static func takeOut(_ actions: inout IncidentActions, _ source: SourceText?) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for index in actions.items.indices {
      let item = actions.items[index]
      let isTooMuch = exceeds(item.action), isOwnerTooMuch = item.owner.map(exceeds) ?? false
      guard isTooMuch || isOwnerTooMuch else { continue }
      if isTooMuch { actions.items[index].action = "" }
      if isOwnerTooMuch { actions.items[index].owner = nil }
      problems.append(
        Diagnostic(
          .error, "too-many-brackets",
          at: source.map { SourcePlace($0, item.range) } ?? SourcePlace(file: actions.id.text),
          "\(item.id) has more than \(most) brackets '[' in its text, so the report goes without it",
          suggestion: "move the text to a page that 'ticket' links to"))
    }
    if exceeds(actions.title) { actions.title = "" }
    return problems
  }

  private static func exceeds(_ text: String) -> Bool {
    text.utf8.count > most && text.utf8.count { $0 == UInt8(ascii: "[") } > most
  }
}
