import Incidents

/// An action item as an argument names it: the incident, a slash, and the item's id.
struct ItemName {
  /// The incident, as it was typed: an id, or a path.
  let incident: String
  let item: String

  /// Nil where the text has no item's id behind its last slash. Spaces around a slash are none.
  init?(_ text: String) {
    guard let slash = text.lastIndex(of: "/") else { return nil }
    incident = Self.words(text[..<slash])
    item = Self.words(text[text.index(after: slash)...])
    if incident.isEmpty || item.isEmpty { return nil }
  }

  private static func words(_ text: Substring) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
