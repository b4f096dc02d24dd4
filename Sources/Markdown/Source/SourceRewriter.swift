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
    output += source[copied..<range.lowerBound]
    copied = range.upperBound
  }

  mutating func append(_ range: Range<Int>) {
    output += source[range]
  }

  mutating func append(_ bytes: [UInt8]) {
    output += bytes
  }

  mutating func append(_ text: StaticString) {
    output.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(_ byte: UInt8) {
    output.append(byte)
  }

  mutating func append(_ mark: Mark) {
    Mark.append(mark, to: &output)
  }

  /// Appends a range of the source with its marks.
  mutating func appendMarked(_ range: Range<Int>) {
    let source = source
    MarkedText.append(source.span.extracting(range), to: &output)
  }

  /// Appends text that is not the source's with its marks.
  mutating func appendMarked(_ text: [UInt8]) {
    MarkedText.append(text.span, to: &output)
  }

  /// The whole text; the source itself where nothing was replaced.
  consuming func finish() -> [UInt8] {
    guard copied > 0 else { return source }
    output += source[copied...]
    return output
  }
}
