/// A part of inline Markdown that is more than plain text.
struct InlineToken {
  enum Kind {
    /// Written as it stands: an escape, a bracket.
    case verbatim
    /// Each byte gets a backslash.
    case escaped
    /// Written as a character reference instead.
    case reference(StaticString)
    /// A code span with its backticks, or an autolink with its brackets: backslashes escape nothing in them.
    case code
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
