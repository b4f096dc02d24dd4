/// Finds the targets of links and pictures in Markdown that lead to files, not to the web.
enum RelativeLink {
  /// The targets as they are written, in the order of the text, code left out: behind `](` (CommonMark 6.3) and in
  /// definitions (4.7).
  static func targets(in prose: PlainProse) -> [String] {
    let bytes = prose.bytes
    var found: [String] = []
    for index in bytes.indices.dropFirst() where bytes[index - 1] == UInt8(ascii: "]") {
      var start = index + 1
      if bytes[index] == UInt8(ascii: ":") {
        guard isDefinition(endingAt: index - 1, in: bytes) else { continue }
      } else if bytes[index] != UInt8(ascii: "(") {
        continue
      }
      while start < bytes.count, bytes[start] == 0x20 { start += 1 }
      let target = destination(in: bytes[start...])
      if isRelative(target) { found.append(target) }
    }
    return found
  }

  /// Whether a label that ends there stands at the beginning of its line.
  private static func isDefinition(endingAt end: Int, in bytes: [UInt8]) -> Bool {
    var index = end
    while index > 0, bytes[index - 1] != 0x0A { index -= 1 }
    let head = bytes[index..<end].drop { $0 == 0x20 }
    return head.first == UInt8(ascii: "[") && !head.dropFirst().contains(UInt8(ascii: "["))
  }

  private static func destination(in bytes: ArraySlice<UInt8>) -> String {
    if bytes.first == 0x3C {
      return String(decoding: bytes.dropFirst().prefix { $0 != 0x3E && $0 != 0x0A }.prefix(longest), as: UTF8.self)
    }
    return String(
      decoding: bytes.prefix(longest).prefix { $0 > 0x20 && $0 != UInt8(ascii: ")") }, as: UTF8.self)
  }

  private static let longest = 1000

  /// Neither on the web, nor within the page, nor from the root of a site.
  private static func isRelative(_ target: String) -> Bool {
    guard let first = target.utf8.first, first != UInt8(ascii: "#"), first != UInt8(ascii: "/"),
      first != UInt8(ascii: "?")
    else { return false }
    let head = target.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return !head.contains(":")
  }
}
