/// Which addresses a page may link to.
enum LinkTarget {
  /// Whether an address is relative, or of a scheme that leads to a web page or a mailbox.
  ///
  /// Browsers skip control characters and blanks before and within a scheme, so an address with any is none.
  static func isAllowed(_ url: String) -> Bool {
    guard url.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return false }
    guard let colon = url.utf8.firstIndex(of: UInt8(ascii: ":")) else { return true }
    let scheme = url[..<colon]
    // RFC 3986 4.2: a colon behind the first of these belongs to a path, query or fragment.
    if scheme.utf8.contains(where: { "/?#".utf8.contains($0) }) { return true }
    return ["http", "https", "mailto"].contains(scheme.lowercased())
  }
}
