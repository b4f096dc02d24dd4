import MarkdownSyntax
import Text

/// The lines of a pasted text, and which of them are fenced code.
struct PastedBlocks {
  /// Without their endings, which are LF, CRLF or CR.
  let lines: [String]
  /// The line of the closing fence, by that of the opening one.
  private var closings: [Int: Int] = [:]

  init(_ text: String) {
    let scalars = text.unicodeScalars
    let ending: Unicode.Scalar = scalars.contains("\n") ? "\n" : "\r"
    lines = scalars.split(separator: ending, omittingEmptySubsequences: false).map { String($0).trimmingEnd }
    findCode()
  }

  /// The fenced block that begins with a line, its fences included; nil where none does.
  func block(from index: Int) -> ClosedRange<Int>? { closings[index].map { index...$0 } }

  private mutating func findCode() {
    let bytes = lines.map { Array($0.utf8.drop(while: \.isBlank)) }
    // Of which length on no fence of a character is closed further down: a look ahead is not repeated.
    var unclosed: [UInt8: Int] = [:]
    var index = 0
    while index < bytes.count {
      defer { index += 1 }
      guard let fence = Fence(opening: bytes[index].indices, in: bytes[index]),
        fence.count < unclosed[fence.character] ?? .max
      else { continue }
      guard let closing = bytes[(index + 1)...].firstIndex(where: { fence.closes(at: $0.indices, in: $0) }) else {
        unclosed[fence.character] = fence.count
        continue
      }
      closings[index] = closing
      index = closing
    }
  }
}
