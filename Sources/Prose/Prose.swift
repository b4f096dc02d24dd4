import MarkdownSyntax
import Text

/// Markdown text made safe for the place it goes to.
///
/// Whatever a value contains, the rest of the document keeps its headings, table rows, list items and links, and every
/// word of the value stays readable. What is markup is decided by CommonMark 0.30 and GFM together: a character that is
/// markup to one of them is.
package enum Prose {
  /// Plain text: markup in it is shown, never obeyed.
  ///
  /// It is on one line: line breaks (LF, CR, CRLF, NEL, U+2028, U+2029) become a space, and the ends are trimmed. In a
  /// fenced code block the lines stay. Only what would be markup in this very place is escaped. A bare e-mail address
  /// stays a link in GFM, which has no escape for it.
  package static func text(_ value: String, at place: Place) -> String {
    let ordinary = OrdinaryText(in: InlineSetting(place))
    if !place.isCode, ordinary.holds(value.utf8.span, with: .none) { return value }
    return String(decoding: escaped(value, at: place), as: UTF8.self)
  }

  /// The same of a text that need not be ordinary.
  static func escaped(_ value: String, at place: Place) -> [UInt8] {
    let bytes = Array(value.utf8)
    return code(bytes, at: place) ?? InlineText.line(LineBreaks.fold(bytes), at: place, markup: .none)
  }

  /// The author's own Markdown, kept in its place.
  ///
  /// Where the value has its line for itself, its blocks stay blocks: further lines stay in the containers around the
  /// place, headings sink below the one it stands under, open fences are closed. In the middle of a line a single
  /// paragraph becomes one line, anything else goes on lines of its own below. In a cell, a heading, emphasis or a link's
  /// text all of it is on one line. References lead to the value's own definitions of links, and to no others. Footnotes
  /// stay within the value: `number` tells them from those of other values. Containers deeper than 32 are text.
  ///
  /// Its lists are kept apart from those beside it by other markers: `lists` are the kinds that stand there.
  package static func markdown(
    _ value: String, at place: Place, apartFrom lists: Set<ListKind> = [], number: Int = 1
  ) -> PlacedMarkdown {
    if let code = code(Array(value.utf8), at: place) { return PlacedMarkdown(code) }
    let text = resolved(value)
    let bytes = Array(text.utf8)
    var blocks = BlockParser.soleParagraph(of: bytes) ?? BlockParser.blocks(of: bytes)
    var references: References?
    if mayHoldFootnotes(text) {
      let found = References()
      let isFlat = place.block != .paragraph || place.inline != .plain
      let form: FootnoteReader.Form =
        isFlat ? .number(isElement: InlineSetting(place).breaksLines) : .ofValue(number)
      blocks = FootnoteReader.blocks(of: blocks, as: form, into: found)
      if !found.footnotes.isEmpty { references = found }
    }
    let written = AuthorText.written(blocks, at: place, apartFrom: lists, resolving: references)
    // Delimiters with nothing between them would be seen: what is all markers, such as `#`, is shown as it was typed.
    if written.isEmpty, place.inline.emphasisDelimiter != nil { return PlacedMarkdown(escaped(value, at: place)) }
    return PlacedMarkdown(written, end: AuthorText.end(of: blocks, at: place))
  }

  /// The same Markdown with its references resolved, for a value that may hold reference definitions: links and images
  /// that name a definition become inline ones, and the definitions are gone (CommonMark 0.30 4.7 and 6.3).
  ///
  /// A text without definitions is returned as it is; otherwise its blocks are written in the form they have in documents.
  /// Footnotes stay. Resolving makes a text at most twice as long or 100,000 bytes longer: the references
  /// beyond that are text.
  package static func resolvingReferences(_ markdown: String) -> String {
    rewritten(markdown, holding: .colon, with: References(forTextOf: markdown.utf8.count))
  }

  /// The same Markdown in which links and images that are not kept are their text alone.
  ///
  /// `isKept` is asked for destinations as their author meant them, backslashes resolved (CommonMark 6.3); a character
  /// reference in one stays as it is written. A text without references in which every link is kept is returned as it is;
  /// otherwise its blocks are written in the form they have in documents.
  package static func keepingLinks(_ markdown: String, where isKept: @escaping @Sendable (String) -> Bool) -> String {
    rewritten(resolved(markdown), holding: .openParenthesis, with: References(keeping: isKept))
  }

  /// Whether a text may hold what footnotes say: `[^` and a colon behind a bracket.
  package static func mayHoldFootnotes(_ text: String) -> Bool {
    text.contains(bytesOf: "]:") && text.contains(bytesOf: "[^")
  }

  /// The value with its references resolved; one that only defines links is shown as it was typed.
  private static func resolved(_ value: String) -> String {
    let resolved = resolvingReferences(value)
    return resolved.isEmpty ? value : resolved
  }

  /// The Markdown as it is without references; what they are there for has a bracket and then `second` in it.
  private static func rewritten(_ markdown: String, holding second: UInt8, with references: References) -> String {
    let bytes = Array(markdown.utf8)
    guard bytes.contains(.closeBracket, followedBy: second) else { return markdown }
    var blocks = BlockParser.blocks(of: bytes, taking: references)
    guard references.mayBeUsed else { return markdown }
    blocks = FootnoteReader.blocks(of: blocks, as: .same, into: references)
    let place = Place(startsLine: true, endsLine: true)
    let written = BlockWriter.written(blocks, at: place, resolving: references)
    return references.areUsed ? String(decoding: written, as: UTF8.self) : markdown
  }

  /// A link's destination. Between the parentheses of a link it is percent-encoded where it would not stay one
  /// destination otherwise; elsewhere it is plain text.
  package static func destination(_ url: String, at place: Place) -> String { text(url, at: place) }

  /// The value inside code or a destination, where text and Markdown are the same; nil elsewhere.
  private static func code(_ value: [UInt8], at place: Place) -> [UInt8]? {
    if case .fencedCode(let fence) = place.block { return CodeText.fenced(value, fence: fence, at: place) }
    return switch place.inline {
    case .codeSpan(let ticks): CodeText.span(LineBreaks.fold(value), ticks: ticks, at: place)
    case .linkDestination: Destination.encoded(value)
    case .plain, .emphasis, .linkText: nil
    }
  }
}
