import Diagnostics
import Incidents
import MarkdownSyntax

/// `email-in-public`: what everybody may read gives nobody's mail address.
enum EmailInPublic: PublicTextRule {
  static let rule = Rule(
    "email-in-public", .warning, .secrets,
    "No text of a public incident or of the runbook that everybody may read holds a mail address")

  static let holdsForContacts = false
  static let suggestion = "name the role or the team"

  static func message(_ found: String) -> String {
    "'\(found)' is a mail address, and everybody may read this"
  }

  /// The first address whose domain is nobody's example (RFC 2606).
  static func first(in text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "@")) else { return nil }
    let bytes = Array(text.utf8)
    for run in PublicText.runs(in: text, of: isPart) {
      guard let at = bytes[run].firstIndex(of: UInt8(ascii: "@")), at > run.lowerBound,
        bytes[run].lastIndex(of: UInt8(ascii: "@")) == at
      else { continue }
      // What is behind `//` names a user of a host.
      guard run.lowerBound < 2 || bytes[run.lowerBound - 1] != UInt8(ascii: "/") else { continue }
      var end = run.upperBound
      while end > at, !bytes[end - 1].isAlphanumeric { end -= 1 }
      let labels = String(decoding: bytes[(at + 1)..<max(at + 1, end)], as: UTF8.self).lowercased()
        .split(separator: ".", omittingEmptySubsequences: false)
      guard isDomain(labels), !isExample(labels) else { continue }
      return String(decoding: bytes[run.lowerBound..<end], as: UTF8.self)
    }
    return nil
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || "@.-_+%".utf8.contains(byte)
  }

  private static func isDomain(_ labels: [Substring]) -> Bool {
    guard labels.count > 1, let last = labels.last else { return false }
    return labels.allSatisfy { !$0.isEmpty } && last.utf8.count >= 2 && last.utf8.allSatisfy(\.isLetter)
  }

  private static func isExample(_ labels: [Substring]) -> Bool {
    let names = labels.suffix(2)
    return ["example", "invalid", "test", "localhost"].contains(names.last) || names.first == "example"
  }
}
