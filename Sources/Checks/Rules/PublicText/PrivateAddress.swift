import Diagnostics
import Incidents
import MarkdownSyntax

/// `private-address`: what everybody may read says nothing of how the inner network is numbered.
enum PrivateAddress: PublicTextRule {
  static let rule = Rule(
    "private-address", .warning, .secrets,
    "No text of a public incident or of the runbook that everybody may read holds an address of the inner network")

  static let suggestion = "say what the machine does"

  static func message(_ found: String) -> String {
    "'\(found)' is an address of an inner network, and everybody may read this"
  }

  static func first(in text: String) -> String? {
    let bytes = Array(text.utf8)
    for run in PublicText.runs(in: text, of: isPart) {
      guard run.lowerBound == 0 || !bytes[run.lowerBound - 1].isWord,
        run.upperBound == bytes.count || !bytes[run.upperBound].isWord
      else { continue }
      let words = String(decoding: bytes[run], as: UTF8.self)
      // `10.0.0.1:8080` has a port, `fd12::1` is an address of the next version, and a sentence ends in a full stop.
      let plain = String(words.reversed().drop { $0 == "." || $0 == ":" }.reversed())
      if isInner(version4: plain.prefix { $0 != ":" }) { return String(plain.prefix { $0 != ":" }) }
      if isInner(version6: plain) { return plain }
    }
    return nil
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte.isDigit || (0x61...0x66).contains(byte | 0x20) || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: ":")
  }

  /// RFC 1918, RFC 3927 (link-local) and RFC 6598 (shared).
  private static func isInner(version4 text: Substring) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.utf8.count <= 3 && $0.utf8.allSatisfy(\.isDigit) ? Int($0) : nil }
    guard parts.count == 4, numbers.count == 4, numbers.allSatisfy({ $0 < 256 }) else { return false }
    switch (numbers[0], numbers[1]) {
    case (10, _), (192, 168), (169, 254), (172, 16...31), (100, 64...127): return true
    default: return false
    }
  }

  /// RFC 4193 (unique local) and RFC 4291 2.5.6 (link-local).
  private static func isInner(version6 text: String) -> Bool {
    let lower = text.lowercased()
    let parts = lower.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 3, parts.count <= 8, lower.contains("::") || parts.count == 8,
      parts.allSatisfy({ $0.utf8.count <= 4 && !$0.contains(".") })
    else { return false }
    return ["fc", "fd"].contains { parts[0].hasPrefix($0) && parts[0].utf8.count == 4 } || parts[0] == "fe80"
  }
}
