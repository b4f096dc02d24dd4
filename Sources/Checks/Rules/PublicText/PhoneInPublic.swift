import Diagnostics
import Incidents
import MarkdownSyntax

/// `phone-in-public`: what everybody may read gives nobody's telephone number.
///
/// Only numbers with a `+` and a country (E.164), and those that are written as in North America, are told from other
/// numbers.
enum PhoneInPublic: PublicTextRule {
  static let rule = Rule(
    "phone-in-public", .warning, .secrets,
    "No text of a public incident or of the runbook that everybody may read holds a telephone number")

  static let holdsForContacts = false
  static let suggestion = "name the role or the team"

  static func message(_ found: String) -> String {
    "'\(found)' looks like a telephone number, and everybody may read this"
  }

  static func first(in text: String) -> String? {
    let bytes = Array(text.utf8)
    for run in PublicText.runs(in: text, of: isPart) {
      let number = trimmed(run, in: bytes)
      guard !number.isEmpty, number.lowerBound == 0 || !bytes[number.lowerBound - 1].isWord,
        number.upperBound == bytes.count || !bytes[number.upperBound].isWord
      else { continue }
      let words = String(decoding: bytes[number], as: UTF8.self)
      if isInternational(words) || isNorthAmerican(words) { return words }
    }
    return nil
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte.isDigit || "+-. ()".utf8.contains(byte)
  }

  /// From a digit, a plus or a bracket to a digit.
  private static func trimmed(_ run: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    let first = run.first { bytes[$0].isDigit || "+(".utf8.contains(bytes[$0]) } ?? run.upperBound
    let last = run.last { bytes[$0].isDigit } ?? first - 1
    return first..<max(first, last + 1)
  }

  /// `+49 30 123456`: 8 to 15 digits in all, and no two signs in a row but a bracket and a space.
  private static func isInternational(_ number: String) -> Bool {
    guard number.hasPrefix("+"), let second = number.utf8.dropFirst().first, (0x31...0x39).contains(second) else {
      return false
    }
    return (8...15).contains(number.utf8.count { $0.isDigit })
      && !number.utf8.dropFirst().contains(UInt8(ascii: "+"))
  }

  /// `(212) 555-0187`, `212-555-0187`.
  private static func isNorthAmerican(_ number: String) -> Bool {
    let shape = String(decoding: number.utf8.map { $0.isDigit ? UInt8(ascii: "0") : $0 }, as: UTF8.self)
    return ["(000) 000-0000", "(000)000-0000", "000-000-0000", "1-000-000-0000"].contains(shape)
  }
}
