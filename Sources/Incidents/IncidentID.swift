/// The name of an incident, which is the name of its folder: `INC-42`, `SEC-2025-7`.
package struct IncidentID: Hashable, Comparable, Sendable {
  package let text: String
  /// The UTF-8 length of what stands before the first hyphen.
  private let prefixLength: Int
  private let numbers: [Int]

  /// Nil unless the text is `[A-Z][A-Z0-9]*(-[0-9]+)+`, with numbers of at most 18 digits.
  package init?(_ text: String) {
    var parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)[...]
    guard let prefix = parts.popFirst(), Self.isPrefix(prefix), !parts.isEmpty else { return nil }
    var numbers: [Int] = []
    for part in parts {
      guard let number = Self.number(part) else { return nil }
      numbers.append(number)
    }
    self.text = text
    self.prefixLength = prefix.count
    self.numbers = numbers
  }

  /// `INC`.
  package var prefix: Substring { text.prefix(prefixLength) }

  /// By prefix, then by number, so that INC-9 comes before INC-10; equal numbers (`INC-1`, `INC-01`) by their text.
  package static func < (a: IncidentID, b: IncidentID) -> Bool {
    let (first, second) = (a.text.utf8.prefix(a.prefixLength), b.text.utf8.prefix(b.prefixLength))
    if !first.elementsEqual(second) { return first.lexicographicallyPrecedes(second) }
    if a.numbers != b.numbers { return a.numbers.lexicographicallyPrecedes(b.numbers) }
    return a.text < b.text
  }

  package static func == (a: IncidentID, b: IncidentID) -> Bool { a.text == b.text }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }

  private static func isPrefix(_ text: Substring.UTF8View) -> Bool {
    guard let first = text.first, (65...90).contains(first) else { return false }
    return text.allSatisfy { (65...90).contains($0) || (48...57).contains($0) }
  }

  private static func number(_ digits: Substring.UTF8View) -> Int? {
    guard (1...18).contains(digits.count), digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
  }
}

extension IncidentID: CustomStringConvertible {
  package var description: String { text }
}
