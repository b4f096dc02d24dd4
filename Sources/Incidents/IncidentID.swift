/// The name of an incident, which is the name of its folder: `INC-42`, `SEC-2025-7`.
package struct IncidentID: Hashable, Comparable, Sendable {
  package let text: String
  package let prefix: Substring
  package let numbers: [Int]

  /// Nil unless the text is `[A-Z][A-Z0-9]*(-[0-9]+)+`, with numbers of at most 18 digits.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 2, Self.isPrefix(parts[0]) else { return nil }
    var numbers: [Int] = []
    for part in parts.dropFirst() {
      guard (1...18).contains(part.utf8.count), part.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
      guard let number = Int(part) else { return nil }
      numbers.append(number)
    }
    self.text = text
    self.prefix = parts[0]
    self.numbers = numbers
  }

  /// By prefix, then by number, so that INC-9 comes before INC-10; equal numbers (`INC-1`, `INC-01`) by their text.
  package static func < (a: IncidentID, b: IncidentID) -> Bool {
    if a.prefix != b.prefix { return a.prefix < b.prefix }
    if a.numbers != b.numbers { return a.numbers.lexicographicallyPrecedes(b.numbers) }
    return a.text < b.text
  }

  private static func isPrefix(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, (65...90).contains(first) else { return false }
    return text.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) }
  }
}

extension IncidentID: CustomStringConvertible {
  package var description: String { text }
}
