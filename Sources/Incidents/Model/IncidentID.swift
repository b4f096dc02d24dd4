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

  /// The next free id of a prefix; nil where the prefix is none.
  ///
  /// The last number of the highest id goes on, with its leading zeros (`INC-042`, `INC-043`). Where ids hold the year
  /// before it, a new year begins with 1 (`SEC-2025-7`, `SEC-2026-1`).
  package static func next(_ prefix: String, after ids: some Sequence<IncidentID>, year: Int) -> IncidentID? {
    guard let highest = ids.filter({ $0.prefix == prefix }).max() else { return IncidentID("\(prefix)-1") }
    let holdsYear = highest.numbers.count == 2 && (1970...9999).contains(highest.numbers[0])
    if holdsYear, highest.numbers[0] < year { return IncidentID("\(prefix)-\(year)-1") }
    guard let hyphen = highest.text.lastIndex(of: "-"), let last = highest.numbers.last else { return nil }
    let width = highest.text[hyphen...].utf8.count - 1
    return IncidentID(highest.text[...hyphen] + Digits.padded(last + 1, to: width))
  }

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
