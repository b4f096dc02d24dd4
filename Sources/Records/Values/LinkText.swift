/// Reads web addresses, and names of files beside the record where a key allows them.
enum LinkText {
  /// An address that begins with `http://` or `https://` and names a host.
  static func address(_ text: String) throws(ValueProblem) -> String {
    try checkCharacters(text)
    let lower = text.lowercased()
    for scheme in ["http://", "https://"] where lower.hasPrefix(scheme) {
      let host = lower.utf8.dropFirst(scheme.utf8.count).prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
      guard host.isEmpty else { return text }
      throw ValueProblem("bad-url", "'\(text)' names no host", "write https:// and the page's address")
    }
    if let scheme = scheme(of: lower) {
      throw ValueProblem("bad-url", "'\(scheme):' is no scheme for a link: addresses begin with http:// or https://")
    }
    throw ValueProblem(
      "bad-url", "'\(text)' is not a web address, as is wanted here: addresses begin with http:// or https://",
      isFile(lower)
        ? "write an address: a file can be evidence only in the timeline"
        : isHost(lower) ? "write https://\(text)" : "write the whole address of its page")
  }

  private static func isFile(_ lower: String) -> Bool {
    ["png", "jpg", "jpeg", "gif", "webp", "svg", "pdf", "txt", "csv", "log", "md"].contains {
      lower.hasSuffix("." + $0)
    }
      && !lower.contains("/")
  }

  /// Whether the text begins like `example.org`.
  private static func isHost(_ lower: String) -> Bool {
    let labels = lower.prefix { $0 != "/" && $0 != ":" }.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1 && labels.allSatisfy { !$0.isEmpty } && labels.last?.utf8.allSatisfy(isLetter) == true
  }

  /// An address, or the name of a file in the record's folder.
  static func addressOrFile(_ text: String) throws(ValueProblem) -> String {
    if scheme(of: text) != nil || text.hasPrefix("//") { return try address(text) }
    try checkCharacters(text.split(separator: " ", omittingEmptySubsequences: false).joined())
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard !text.contains("\\"), !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else {
      throw ValueProblem(
        "bad-file", "'\(text)' leaves the incident's folder: evidence lies beside the record, or on the web",
        "write the file's name, or an address with https://")
    }
    return text
  }

  /// What stands before the first colon, if it has the form of a scheme (RFC 3986 3.1).
  private static func scheme(of text: String) -> Substring? {
    guard let colon = text.utf8.firstIndex(of: 0x3A) else { return nil }
    let name = text[..<colon]
    guard let first = name.utf8.first, isLetter(first) else { return nil }
    let isScheme = name.utf8.allSatisfy {
      isLetter($0) || (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E].contains($0)
    }
    return isScheme ? name : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func checkCharacters(_ text: String) throws(ValueProblem) {
    let bad = text.unicodeScalars.first {
      $0.isWhiteSpace || $0.value < 0x20 || "<" == $0 || ">" == $0 || "\"" == $0 || "`" == $0
    }
    guard let bad else { return }
    throw ValueProblem(
      "bad-url", "'\(text)' holds \(bad.isWhiteSpace ? "white space" : "'\(bad)'"), which no address does",
      "write one address alone")
  }
}
