import MarkdownSyntax
import Prose
import Text

/// The target of a link or a picture in Markdown that leads to a file, or to what no page carries.
struct RelativeLink {
  /// As it is written.
  let target: String
  let destination: LinkDestination
  /// Where it stands, in bytes of UTF-8.
  let range: Range<Int>

  /// Those of a text in its order, none within another, comments and code left out: behind `](` (CommonMark 6.3) and in
  /// definitions (4.7).
  static func all(in markdown: String) -> [RelativeLink] {
    guard markdown.contains(byte: .closeBracket) else { return [] }
    let bytes = Array(HTMLComments.blankedWithCode(markdown).utf8)
    var found: [RelativeLink] = []
    var beginsLine = true
    for (index, byte) in bytes.enumerated() {
      defer { beginsLine = byte == .lineFeed || beginsLine && byte == .space }
      guard var start = startOfDestination(at: index, in: bytes, beginsLine: beginsLine) else { continue }
      while bytes.byte(at: start) == .space { start += 1 }
      guard start >= found.last?.range.upperBound ?? 0,
        let range = LinkTail.destination(in: bytes, from: start)?.text
      else { continue }
      let target = String(decoding: bytes[range], as: UTF8.self)
      let meant = LinkDestination(target)
      guard meant != .kept else { continue }
      found.append(RelativeLink(target: target, destination: meant, range: range))
    }
    return found
  }

  /// What follows the `](` or the label of a definition that begins at `index`; nil where neither does.
  private static func startOfDestination(at index: Int, in bytes: [UInt8], beginsLine: Bool) -> Int? {
    switch bytes[index] {
    case .closeBracket where bytes.byte(at: index + 1) == .openParenthesis: return index + 2
    case .openBracket where beginsLine:
      guard let label = LinkLabel.content(in: bytes, from: index), bytes.byte(at: label.upperBound + 1) == .colon else {
        return nil
      }
      return label.upperBound + 2
    default: return nil
    }
  }
}
