import MarkdownSyntax

/// A part of inline Markdown that is more than plain text.
struct InlineToken {
  enum Kind {
    /// Written as it stands: an escape, a bracket.
    case verbatim
    /// Each byte gets a backslash.
    case escaped
    /// Written as a character reference instead.
    case reference(StaticString)
    /// A code span with its backticks, or an autolink with its brackets: backslashes escape nothing in it.
    case code
    /// A tag that is kept where it has its other half, and text otherwise.
    case tag(InlineTag, isClosing: Bool, isHalf: Bool)
    /// A reference to a footnote, as it is written.
    case footnote([UInt8])
    case hardBreak
    case softBreak
    /// `*`, `_` or `~`: the run of this index.
    case delimiters(run: Int)
    /// A bracket of a link or image that loses its target, with the target: nothing is written.
    case dropped
    /// The end of a link or image, `](destination "title")` or `][label]`.
    case linkEnd(LinkTarget)
    /// The character without which a URL, that may reach to `end`, is no bare link.
    case bareLink(end: Int)
  }

  var kind: Kind
  let range: Range<Int>
}

/// Where a link leads, and its title (CommonMark 6.3).
struct LinkTarget {
  /// As it is written between parentheses.
  let destination: [UInt8]
  /// As the author wrote it, without its quotes.
  let title: ArraySlice<UInt8>?

  /// From the places in `bytes` of a destination, without its angle brackets, and of a title.
  init(in bytes: [UInt8], destination: Range<Int>, title: Range<Int>?) {
    let isBracketed = destination.lowerBound > 0 && bytes[destination.lowerBound - 1] == .lessThan
    self.destination = Destination.kept(bytes[destination], isBracketed: isBracketed)
    self.title = title.map { bytes[$0] }
  }

  /// The destination without its backslashes (CommonMark 2.4); character references stay as they are written.
  var meant: [UInt8] { destination.resolvingEscapes() }

  /// How much longer a text becomes by it, in bytes.
  var count: Int { destination.count + (title?.count ?? 0) }
}
