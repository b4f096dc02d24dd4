/// Where in a Markdown document a value is inserted, as far as the text around it decides what its characters mean.
///
/// A template's text tells its places once, when it is parsed; a value is then made safe for the place and for nothing
/// else, so that ordinary text stays as it was typed.
package struct Place: Hashable, Sendable {
  /// The leaf block of CommonMark that the value becomes part of.
  package enum Block: Hashable, Sendable {
    case paragraph
    /// An ATX heading.
    case heading
    /// A cell of a GFM table.
    case cell
    /// Inside a fenced code block: nothing is markup but the fence itself.
    case fencedCode(fence: String)
  }

  /// The inline construct around the value.
  package enum Inline: Hashable, Sendable {
    case plain
    /// Between the delimiters of emphasis or strong emphasis (`*`, `**`, `_`, `__`, `~~`).
    case emphasis(delimiter: String)
    /// Between runs of this many backticks.
    case codeSpan(ticks: Int)
    /// Between the brackets of a link.
    case linkText
    /// Between the parentheses of a link, as its destination.
    case linkDestination
  }

  package var block: Block
  package var inline: Inline
  /// What each further line must begin with to stay in the containers around the value: spaces for list items, `> ` for
  /// block quotes, in the order they nest (`"> "`, `"  "`, `"  > "`).
  package var continuation: String
  /// Whether the value is the first thing of its block on its line, where block markers (`#`, `-`, `1.`, `>`) count.
  ///
  /// For plain text this may be set where it is only possible (`{{a}}{{b}}`), for Markdown only where it is certain: there
  /// its blocks may unfold.
  package var startsLine: Bool
  /// Whether it is certain that nothing follows the value on its line.
  package var endsLine: Bool
  /// Whether the value directly follows a list marker, where `[x] ` would make a task of it.
  package var startsItem: Bool
  /// Whether nothing but a task's box (GFM 5.3) stands before the value in its item: a box with nothing on its line is a
  /// task only if something invisible is put there.
  package var followsTaskBox: Bool
  /// The level of the heading that the value stands under; headings in prose sink below it. 0 where there is none.
  package var headingLevel: Int
  /// The neighbours in the template's own text; nil where a value or a tag stands there, and at the start or end of the
  /// line. Which of these it is, `startsLine` and `endsLine` tell: where they are false, nil can become anything.
  package var before: Unicode.Scalar?
  package var after: Unicode.Scalar?

  package init(
    block: Block = .paragraph, inline: Inline = .plain, continuation: String = "", startsLine: Bool = false,
    endsLine: Bool = false, startsItem: Bool = false, followsTaskBox: Bool = false, headingLevel: Int = 0,
    before: Unicode.Scalar? = nil,
    after: Unicode.Scalar? = nil
  ) {
    self.block = block
    self.inline = inline
    self.continuation = continuation
    self.startsLine = startsLine
    self.endsLine = endsLine
    self.startsItem = startsItem
    self.followsTaskBox = followsTaskBox
    self.headingLevel = headingLevel
    self.before = before
    self.after = after
  }

  /// What a blank line begins with in the containers around the value: quotes go on, spaces are not needed.
  package var blankLine: [UInt8] {
    let bytes = Array(continuation.utf8)
    return Array(bytes[..<bytes.endWithoutBlanks])
  }

  /// Whether it is a link's destination.
  var isDestination: Bool {
    if case .fencedCode = block { return false }
    return inline == .linkDestination
  }

  /// Whether text and Markdown are the same here: inside code or a destination.
  var isCode: Bool {
    if case .fencedCode = block { return true }
    return switch inline {
    case .codeSpan, .linkDestination: true
    case .plain, .emphasis, .linkText: false
    }
  }
}
