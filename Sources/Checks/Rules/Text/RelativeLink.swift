import MarkdownSyntax

/// The target of a link or a picture in Markdown that leads to a file, or to what no page carries.
struct RelativeLink {
  /// As it is written.
  let target: String
  let destination: LinkDestination
  /// Where it stands, in bytes of UTF-8.
  let range: Range<Int>

  /// Those of a text in its order, none within another, code left out: behind `](` (CommonMark 6.3) and in definitions
  /// (4.7).
  static func all(in prose: PlainProse) -> [RelativeLink] {
    let bytes = prose.bytes
    var found: [RelativeLink] = []
    for index in bytes.indices.dropFirst() where bytes[index - 1] == .closeBracket {
      var start = index + 1
      if bytes[index] == .colon {
        guard isDefinition(endingAt: index - 1, in: bytes) else { continue }
      } else if bytes[index] != .openParenthesis {
        continue
      }
      while start < bytes.count, bytes[start] == .space { start += 1 }
      guard start >= found.last?.range.upperBound ?? 0 else { continue }
      guard let range = LinkTail.destination(in: bytes, from: start)?.text else { continue }
      let target = String(decoding: bytes[range], as: UTF8.self)
      let meant = LinkDestination(target)
      guard meant != .kept else { continue }
      found.append(RelativeLink(target: target, destination: meant, range: range))
    }
    return found
  }

  /// Whether a label that ends there stands at the beginning of its line.
  private static func isDefinition(endingAt end: Int, in bytes: [UInt8]) -> Bool {
    var index = end
    // A label has at most 999 characters (CommonMark 6.3).
    while index > 0, bytes[index - 1] != .lineFeed, end - index <= longest { index -= 1 }
    guard index == 0 || bytes[index - 1] == .lineFeed else { return false }
    let head = bytes[index..<end].drop { $0 == .space }
    return head.first == .openBracket && !head.dropFirst().contains(.openBracket)
  }

  private static let longest = 1000
}
