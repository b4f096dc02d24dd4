extension Runbook {
  /// The severity that is meant by what somebody types: its id or its name, in any case and with any separator.
  ///
  /// Nil where it may be two, or none.
  package func severity(meantBy text: String) -> Severity? {
    if let severity = severity(text) { return severity }
    let wanted = Self.letters(of: text)
    guard !wanted.isEmpty else { return nil }
    let ids = severities.filter { Self.letters(of: $0.id) == wanted }
    let found = ids.isEmpty ? severities.filter { Self.letters(of: $0.name) == wanted } : ids
    return found.count == 1 ? found[0] : nil
  }

  private static func letters(of text: String) -> String {
    guard text.utf8.count <= 200 else { return "" }
    return text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
