/// Copies a source with replacements; what is not touched is copied in long stretches, or not at all.
struct SourceRewriter {
  let source: [UInt8]
  private(set) var output: [UInt8] = []
  /// Source bytes before this offset are in `output` or left out.
  private var copied = 0

  init(_ source: [UInt8]) {
    self.source = source
  }

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

  /// Replaces a range of the source, which must lie behind everything that has been replaced so far.
  mutating func replace(_ range: Range<Int>, with text: [UInt8]) {
    if output.isEmpty { output.reserveCapacity(source.count + source.count / 4) }
    output += source[copied..<range.lowerBound]
    output += text
    copied = range.upperBound
  }

  /// The whole text; the source itself where nothing was replaced.
  consuming func finish() -> [UInt8] {
    guard copied > 0 else { return source }
    output += source[copied...]
    return output
  }
}
