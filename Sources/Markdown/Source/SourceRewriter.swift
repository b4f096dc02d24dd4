import MarkdownSyntax
import Text

/// Copies a source with replacements; what is not touched is copied in long stretches, or not at all.
struct SourceRewriter {
  private let source: [UInt8]
  private var output: [UInt8] = []
  /// Source bytes before this offset are in `output` or left out.
  private var copied = 0

  init(_ source: [UInt8]) {
    self.source = source
  }

  /// Bytes that are written so far.
  var count: Int { output.count }

  /// Where a byte of the source, behind everything that has been replaced so far, will stand.
  func position(of offset: Int) -> Int { output.count + offset - copied }

  /// A state to return to when a line turns out to be something else.
  struct Checkpoint {
    fileprivate var outputCount = 0
    fileprivate var copied = 0
  }

  var checkpoint: Checkpoint { Checkpoint(outputCount: output.count, copied: copied) }

  mutating func restore(_ checkpoint: Checkpoint) {
    output.removeSubrange(checkpoint.outputCount...)
    copied = checkpoint.copied
  }

  /// Leaves out a range of the source, which must lie behind everything that has been replaced so far; what is appended
  /// next stands in its place.
  mutating func leaveOut(_ range: Range<Int>) {
    if output.isEmpty { output.reserveCapacity(source.count + source.count / 2) }
    if copied < range.lowerBound { output.append(source, in: copied..<range.lowerBound) }
    copied = range.upperBound
  }

  /// Appends text that is not of the source.
  mutating func append(_ text: StaticString) {
    output.append(text)
  }

  /// Appends bytes as they are.
  mutating func append(_ bytes: [UInt8]) {
    output.append(contentsOf: bytes)
  }

  /// Appends a part of a text as it is.
  mutating func append(_ text: [UInt8], in range: Range<Int>) {
    output.append(text, in: range)
  }

  mutating func append(_ mark: Mark) {
    Mark.append(mark, to: &output)
  }

  /// Appends a part of a text with its marks.
  mutating func appendMarked(_ text: [UInt8], in range: Range<Int>) {
    MarkedText.append(text.span.extracting(range), to: &output)
  }

  /// The whole text; the source itself where nothing was replaced.
  consuming func finish() -> [UInt8] {
    guard copied > 0 else { return source }
    output.append(source, in: copied..<source.count)
    return output
  }
}
