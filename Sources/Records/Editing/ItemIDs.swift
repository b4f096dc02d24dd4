/// Which of several action items an id means that people type.
package enum ItemIDs {
  /// The id itself, `a1` for `A1`, or `1` where one item alone has that number; nil where that is not clear.
  package static func meant(by text: String, among known: [String]) -> String? {
    if known.contains(text) { return text }
    let same = known.filter { $0.lowercased() == text.lowercased() }
    guard same.isEmpty, let number = number(text.utf8) else { return same.count == 1 ? same[0] : nil }
    let numbered = known.filter { id in
      let digits = id.utf8.reversed().prefix(while: isDigit).count
      return digits < id.utf8.count && Self.number(id.utf8.suffix(digits)) == number
    }
    return numbered.count == 1 ? numbered[0] : nil
  }

  /// Nil for anything but digits.
  private static func number(_ digits: some Collection<UInt8>) -> Int? {
    digits.allSatisfy(isDigit) ? Int(String(decoding: digits, as: UTF8.self)) : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
