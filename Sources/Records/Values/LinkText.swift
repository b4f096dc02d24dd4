import Text

/// Reads web addresses, and names of files beside the record where a key allows them.
enum LinkText {
  /// The address of a page on the web.
  static func address(_ text: String) throws(ValueProblem) -> String {
    do {
      return try WebAddress(reading: text).text
    } catch {
      throw problem(of: text, fault: error)
    }
  }

  private static func problem(of text: String, fault: WebAddress.Fault) -> ValueProblem {
    switch fault {
    case .character(let bad):
      return ValueProblem(
        "bad-url", "'\(text)' holds \(bad.isWhiteSpace ? "white space" : "'\(bad)'"), which no address does",
        "write one address alone")
    case .noHost: return ValueProblem("bad-url", "'\(text)' names no host", "write https:// and the page's address")
    case .invalidHost:
      return ValueProblem(
        "bad-url", "'\(text)' has no valid host and port", "write the address as the browser shows it")
    case .scheme(let scheme):
      return ValueProblem(
        "bad-url", "'\(scheme.lowercased()):' is no scheme for a link: addresses begin with http:// or https://")
    case .noScheme:
      let lower = text.lowercased()
      return ValueProblem(
        "bad-url", "'\(text)' is not a web address, as is wanted here: addresses begin with http:// or https://",
        isFile(lower)
          ? "write an address: a file can be evidence only in the timeline"
          : isHost(lower) ? "write https://\(text)" : "write the whole address of its page")
    }
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
    guard URIReference(text) == .relative else { return try address(text) }
    if let bad = text.unicodeScalars.first(where: isForbiddenInFile) { throw problem(of: text, fault: .character(bad)) }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard !text.contains("\\"), !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else {
      throw ValueProblem(
        "bad-file", "'\(text)' leaves the incident's folder: evidence lies beside the record, or on the web",
        "write the file's name, or an address with https://")
    }
    return text
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isForbiddenInFile(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
  }
}
