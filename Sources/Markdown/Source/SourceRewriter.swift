import MarkdownSyntax
import Text

/// Copies a source with replacements; what is not touched is copied in long stretches, or not at all.
struct SourceRewriter {
  private let source: [UInt8]
  private var output: [UInt8] = []
  /// Source bytes before this offset are in `output` or left out, or in what was taken before.
  private var copied = 0
  /// Where the part begins that is written.
  private var start = 0
  /// Bytes that were taken before.
  private var taken = 0

  init(_ source: [UInt8]) {
    self.source = source
  }

  /// Bytes that are written so far.
  var count: Int { taken + output.count }

  /// Where in its part a byte of the source, behind everything that has been replaced so far, will stand.
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

  /// Takes out what was written since the last time, up to a byte of the source, behind everything that has been
  /// replaced so far; a part of the source itself where nothing was.
  mutating func take(upTo end: Int) -> PreparedSource.Slice {
    defer { (start, copied, output) = (end, end, []) }
    guard copied > start else { return slice(of: source, in: start..<end) }
    output.append(source, in: copied..<end)
    return slice(of: output, in: output.indices)
  }

  private mutating func slice(of bytes: [UInt8], in range: Range<Int>) -> PreparedSource.Slice {
    taken += range.count
    return PreparedSource.Slice(bytes, in: range)
  }
}
