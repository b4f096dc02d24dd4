import MarkdownSyntax

/// A place that many values go to: what is asked of each of them is worked out once.
///
/// What is ordinary, as most values are, goes straight into the document; all else takes the way of `Prose`, with the
/// same result. A class, so that a renderer can refer to one for each value without copying it.
package final class PreparedPlace: Sendable {
  package let place: Place
  private let ordinary: Ordinary
  /// What stands between two lines of one paragraph.
  private let lineSeparator: [UInt8]

  /// Which texts need no change in the place.
  private enum Ordinary {
    case text(OrdinaryText)
    /// URLs without a byte that is written another way.
    case destination
    /// In code none is.
    case none
  }

  package init(_ place: Place) {
    self.place = place
    ordinary =
      switch (place.isCode, place.isDestination) {
      case (false, _): .text(OrdinaryText(in: InlineSetting(place)))
      case (true, true): .destination
      case (true, false): .none
      }
    let keepsLines = place.block == .paragraph && place.inline == .plain && place.startsLine && place.endsLine
    lineSeparator = Array((keepsLines ? "\n" + place.continuation : " ").utf8)
  }

  /// Appends plain text as `Prose.text` writes it.
  package func append(text: String, to document: inout [UInt8]) {
    let isOrdinary =
      switch ordinary {
      case .text(let ordinary): ordinary.holds(text.utf8.span, with: .none)
      case .destination: Destination.isOrdinary(text.utf8.span)
      case .none: false
      }
    if isOrdinary {
      document.append(text.utf8.span)
    } else {
      document += Prose.escaped(text, at: place)
    }
  }

  /// Appends the author's Markdown as `Prose.markdown` writes it if that is one paragraph of ordinary lines, with no markup
  /// but whole code spans and plain links.
  ///
  /// Nothing in it needs to be read, only its lines are joined or set in.
  ///
  /// - Returns: false, with nothing appended, where there may be more to it.
  package func append(ordinaryMarkdown markdown: String, to document: inout [UInt8]) -> Bool {
    guard case .text(let ordinary) = ordinary else { return false }
    let length = document.count
    let bytes = markdown.utf8.span
    var start = 0
    while let end = ordinary.lineEnd(in: bytes, from: start, with: .codeSpansAndLinks) {
      document.append(bytes, in: start..<end)
      // The last line may have an end, as a block scalar of YAML has.
      guard end + 1 < bytes.count else { return true }
      document += lineSeparator
      start = end + 1
    }
    document.removeLast(document.count - length)
    return false
  }
}
