import Incidents
import MarkdownSyntax
import Prose

/// The author's Markdown without its comments and its code, for rules that look at what is said: what stands in code is meant as it is.
///
/// Both are blanked out and nothing is moved: the bytes outside of it keep their places. Fenced blocks (CommonMark 4.5)
/// and code spans (6.1) are code; indented blocks are not told from the lines of lists.
struct PlainProse {
  /// UTF-8, with a space for each byte of code.
  private(set) var bytes: [UInt8]

  init(_ text: MarkdownText) {
    bytes = Array(HTMLComments.blanked(text.source).utf8)
    guard bytes.contains(.backtick) || bytes.contains(.tilde) else { return }
    blankFences()
    blankSpans()
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func blank(_ range: Range<Int>) {
    for index in range where bytes[index] != .lineFeed { bytes[index] = .space }
  }

  private mutating func blankFences() {
    var reader = BlockReader(deepest: Self.deepest, readsHTML: false)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: .lineFeed) ?? bytes.count
      let isCRLF = end > start && bytes[end - 1] == .carriageReturn
      switch reader.read(start..<(isCRLF ? end - 1 : end), in: bytes).kind {
      case .fence, .closingFence: blank(start..<end)
      case .verbatim: if case .fencedCode = reader.leaf { blank(start..<end) }
      default: break
      }
      start = end + 1
    }
  }

  /// Quotes and items within each other that are followed, as in documents.
  private static let deepest = 32

  private mutating func blankSpans() {
    var codeSpans = CodeSpans()
    var index = 0
    while let start = bytes[index...].firstIndex(of: .backtick) {
      index = bytes.endOfRun(of: .backtick, from: start)
      guard let end = codeSpans.end(from: start..<index, in: bytes, before: bytes.count) else { continue }
      blank(start..<end)
      index = end
    }
  }
}
