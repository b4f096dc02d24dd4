import Text

/// One piece of a template's text, in the order of the text.
///
/// Sections stay flat: an opening token knows where its closing one is, so that neither reading nor rendering a template
/// needs recursion.
struct Token {
  enum Content {
    /// Text as it is to be written, without what standalone tags take with them.
    case text([UInt8])
    case value(name: String, ValueTag)
    case open(name: String, SectionTag, end: Int)
    case close(name: String, start: Int)
    case partial(name: String)
  }

  enum ValueTag {
    case escaped
    /// `{{{x}}}` and `{{&x}}`.
    case raw
  }

  enum SectionTag {
    case shown
    case inverted
  }

  /// Whether a tag has its line to itself, which then vanishes (Mustache specification, "standalone").
  enum Line: Equatable {
    case shared
    /// The whitespace before the tag; a partial's lines begin with it.
    case standalone(indentation: String)
  }

  var content: Content
  var line = Line.shared
  /// The whole tag; for text, the point where it begins.
  var range: SourceRange
  /// Where the tag's name stands; the point where text begins.
  var nameRange: SourceRange

  var isText: Bool { if case .text = content { true } else { false } }

  var isStandalone: Bool { line != .shared }
}
