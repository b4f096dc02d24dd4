import Diagnostics
import Incidents
import MarkdownSyntax

/// `internal-host`: what everybody may read names no machine of the inner network.
enum InternalHost: PublicTextRule {
  static let rule = Rule(
    "internal-host", .warning, .secrets,
    "No text of a public incident or of the runbook that everybody may read names a host of the inner network")

  static let suggestion = "say what the machine does"

  static func message(_ found: String) -> String {
    "'\(found)' is a host of an inner network, and everybody may read this"
  }

  /// Domains that no public name ends in (RFC 6762, RFC 8375, and ICANN's reserved `internal`).
  private static let domains: Set<Substring> = ["internal", "intranet", "corp", "lan", "localdomain", "local"]

  static func first(in text: String) -> String? {
    let bytes = Array(text.utf8)
    for run in PublicText.runs(in: text, of: isPart) {
      var end = run.upperBound
      while end > run.lowerBound, !bytes[end - 1].isAlphanumeric { end -= 1 }
      guard end > run.lowerBound else { continue }
      let name = String(decoding: bytes[run.lowerBound..<end], as: UTF8.self)
      let isAddress = run.lowerBound >= 3 && bytes[..<run.lowerBound].suffix(3).elementsEqual("://".utf8)
      if isInner(name, isAddress ? .address : .text) { return name }
    }
    return nil
  }

  /// Where a name stands.
  private enum Setting { case text, address }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  private static func isInner(_ name: String, _ setting: Setting) -> Bool {
    let labels = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    guard let last = labels.last, labels.allSatisfy({ !$0.isEmpty }) else { return false }
    if labels.count == 1 {
      return setting == .address && last != "localhost" && !last.utf8.allSatisfy(\.isDigit)
    }
    if labels.suffix(2) == ["home", "arpa"] { return true }
    guard domains.contains(last) else { return false }
    // `settings.local` is a file to most.
    return last != "local" || setting == .address || labels.count > 2
  }
}
