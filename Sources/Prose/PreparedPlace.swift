/// A place that many values go to: what is asked of each of them is worked out once.
///
/// What is ordinary, as most values are, goes straight into the document; all else takes the way of `Prose`, with the
/// same result. A class, so that a renderer can refer to one for each value without copying it.
package final class PreparedPlace: Sendable {
  package let place: Place
  /// What is ordinary here; nil in code, where nothing is.
  private let ordinary: OrdinaryText?
  /// What stands between two lines of one paragraph.
  private let lineSeparator: [UInt8]

  package init(_ place: Place) {
    self.place = place
    ordinary = place.isCode ? nil : OrdinaryText(in: InlineSetting(place))
    let keepsLines = place.block == .paragraph && place.inline == .plain && place.startsLine && place.endsLine
    lineSeparator = Array((keepsLines ? "\n" + place.continuation : " ").utf8)
  }

  /// Appends plain text as `Prose.text` writes it.
  package func append(text: String, to document: inout [UInt8]) {
    let isWritten = text.utf8.withContiguousStorageIfAvailable { bytes in
      guard let ordinary, ordinary.holds(bytes, code: false) else { return false }
      document.append(contentsOf: bytes)
      return true
    }
    guard isWritten != true else { return }
    document.append(contentsOf: Prose.text(text, at: place).utf8)
  }

  /// Appends the author's Markdown as `Prose.markdown` writes it if that is one paragraph of ordinary lines, with no markup
  /// but whole code spans.
  ///
  /// Nothing in it needs to be read, only its lines are joined or set in.
  ///
  /// - Returns: false, with nothing appended, where there may be more to it.
  package func append(ordinaryMarkdown markdown: String, to document: inout [UInt8]) -> Bool {
    let length = document.count
    let isWritten = markdown.utf8.withContiguousStorageIfAvailable { append(linesOf: $0, to: &document) }
    guard isWritten != true else { return true }
    document.removeLast(document.count - length)
    return false
  }

  /// Appends line after line; false at the first that is not ordinary.
  private func append(linesOf bytes: UnsafeBufferPointer<UInt8>, to document: inout [UInt8]) -> Bool {
    var start = 0
    while let end = ordinary?.lineEnd(in: bytes, from: start, code: true) {
      document.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
      // The last line may have an end, as a block scalar of YAML has.
      guard end + 1 < bytes.count else { return true }
      document.append(contentsOf: lineSeparator)
      start = end + 1
    }
    return false
  }
}
