import MarkdownSyntax
import Text

/// URLs that GFM links although nothing marks them (GFM 6.9).
struct BareURL {
  /// Where white space ends it, or the bracket of the link text it stands in.
  let extent: Int
  /// Where it ends without the punctuation at its end, which is no part of it.
  let end: Int

  /// The URL that goes on at `start`, behind its scheme.
  init(in bytes: [UInt8], from start: Int, isInBrackets: Bool) {
    var end = start
    while end < bytes.count, bytes[end] > .space, bytes[end] != .closeBracket || !isInBrackets { end += 1 }
    extent = end
    while end > start, BareLink.trailing.contains(bytes[end - 1]) { end -= 1 }
    self.end = end
  }

  /// Whether the `:` at `index` follows `http`, `https` or `ftp` and precedes `//`, or may do so at the value's end.
  static func isScheme(before index: Int, in bytes: [UInt8], follows after: Neighbour) -> Bool {
    let next = bytes[(index + 1)...].prefix(2)
    guard next.allSatisfy({ $0 == .slash }), next.count == 2 || after.mayBe(.slash) else { return false }
    return schemes.contains { scheme in bytes[..<index].suffix(scheme.count).map { $0 | 0x20 } == scheme }
  }

  /// Whether a word begins with the `w` at `index`, and with `www.`.
  static func isWWW(at index: Int, in bytes: [UInt8]) -> Bool {
    guard index + 3 < bytes.count, bytes[index..<(index + 3)].allSatisfy({ $0 | 0x20 == 0x77 }) else { return false }
    return bytes[index + 3] == .period && !(bytes.byte(at: index - 1)?.isAlphanumeric ?? false)
  }

  /// What is markup inside a URL to a reader that does not link it.
  static let ambiguous = ByteSet("<`*[]\\{|".utf8)

  /// Those that pages link to, and one that only other readers of Markdown do.
  private static let schemes = [URIReference.Scheme.http.rawValue, URIReference.Scheme.https.rawValue, "ftp"].map {
    Array($0.utf8)
  }
}
