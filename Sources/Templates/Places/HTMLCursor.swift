import MarkdownSyntax

/// Where in the HTML a template is being read, as far as it decides what a value there can do (HTML 13.2.5).
///
/// Escaped text is safe between tags and within quotes, and nowhere else; an address is safe only where it was judged as
/// one.
struct HTMLCursor: Hashable {
  private enum State: Hashable {
    case text
    /// In a tag, outside of quoted values.
    case tag(TagPart)
    /// In a quoted value; empty as long as the template's own text has put nothing into it.
    case attribute(quote: UInt8, isEmpty: Bool)
    /// In an element whose content is no text: `script` or `style`.
    case raw
    case comment
  }

  /// What the next byte of a tag belongs to.
  private enum TagPart {
    case name
    /// Between attributes, or before the end.
    case space
    case attributeName
    /// Behind white space: either `=` follows, or the next attribute.
    case afterAttributeName
    /// Behind `=`.
    case beforeValue
    case unquotedValue
  }

  private var state = State.text
  /// With the slash of an end tag.
  private var tagName: [UInt8] = []
  private var attributeName: [UInt8] = []

  /// Why a value may not stand here.
  struct Objection {
    let rule: String
    /// Behind the value's name.
    let message: String
    let suggestion: String
  }

  // MARK: Values

  func objection(to kind: FieldKind) -> Objection? {
    switch state {
    case .text, .comment: nil
    case .tag:
      Objection(
        rule: "unquoted-value", message: "stands in a tag outside of quotes", suggestion: "quote the attribute's value")
    case .raw:
      Objection(
        rule: "value-in-code", message: "stands in a '\(name(tagName))' element, where nothing can be escaped",
        suggestion: "put it into a data attribute")
    case .attribute(_, let isEmpty): objection(to: kind, inEmptyAttribute: isEmpty)
    }
  }

  private func objection(to kind: FieldKind, inEmptyAttribute isEmpty: Bool) -> Objection? {
    let attribute = name(attributeName)
    if attribute.hasPrefix("on") || attribute == "style" || attribute == "srcdoc" {
      return Objection(
        rule: "value-in-code", message: "stands in '\(attribute)', where it would be obeyed",
        suggestion: "put it into a data attribute")
    }
    switch kind {
    case .markup:
      return Objection(
        rule: "markup-in-attribute", message: "is HTML, which no attribute holds", suggestion: "use its text")
    case .url: return nil
    default:
      guard isEmpty, Self.addresses.contains(attribute) else { return nil }
      return Objection(
        rule: "text-as-address", message: "is no URL, but '\(attribute)' would begin with it",
        suggestion: "use a field that is a URL")
    }
  }

  /// Attributes that hold an address, which a browser may follow (HTML, "list of elements and attributes").
  private static let addresses: Set<String> = [
    "action", "cite", "data", "formaction", "href", "poster", "src", "srcset", "xlink:href",
  ]

  private func name(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Text

  /// Whether a comment is open, of which nothing is written.
  var isInComment: Bool { state == .comment }

  /// Reads a stretch of the template's text.
  ///
  /// Returns the text without its comments, which are for whoever edits the template, and where in it the comment that
  /// does not end in it begins.
  mutating func read(_ text: [UInt8]) -> (written: [UInt8], openComment: Int?) {
    var written: [UInt8] = []
    written.reserveCapacity(text.count)
    var openComment: Int?
    var at = 0
    while at < text.count {
      let isOpening = state == .text && text[at] == .lessThan && text[at...].starts(with: "<!--".utf8)
      if isOpening || isInComment {
        let end =
          isOpening
          ? HTMLComment.end(from: at, in: text.span, before: text.count)
          : HTMLComment.end(inside: at, in: text.span, before: text.count)
        state = end == nil ? .comment : .text
        openComment = isOpening && end == nil ? at : nil
        at = end ?? text.count
      } else {
        read(text, at)
        written.append(text[at])
        at += 1
      }
    }
    return (written, openComment)
  }

  private mutating func read(_ text: [UInt8], _ at: Int) {
    let byte = text[at]
    switch state {
    case .text: if byte == .lessThan, at + 1 == text.count || text[at + 1].followsTagOpening { startTag() }
    case .tag(let part): readTag(byte, part)
    case .attribute(let quote, _): state = byte == quote ? .tag(.space) : .attribute(quote: quote, isEmpty: false)
    case .raw: if byte == .lessThan, endsElement(text, at) { startTag() }
    case .comment: break
    }
  }

  private mutating func startTag() {
    state = .tag(.name)
    tagName = []
    attributeName = []
  }

  private mutating func readTag(_ byte: UInt8, _ part: TagPart) {
    guard byte != .greaterThan else {
      state = ["script", "style"].contains(name(tagName)) ? .raw : .text
      return
    }
    switch part {
    case .name:
      if byte.separatesAttributes || byte == .slash && !tagName.isEmpty {
        state = .tag(.space)
      } else {
        tagName.append(byte.lowercased)
      }
    case .space, .attributeName, .afterAttributeName: readAttributeName(byte, part)
    case .beforeValue:
      guard !byte.separatesAttributes else { break }
      let isQuote = byte == .quotationMark || byte == .apostrophe
      state = isQuote ? .attribute(quote: byte, isEmpty: true) : .tag(.unquotedValue)
    case .unquotedValue: if byte.separatesAttributes { state = .tag(.space) }
    }
  }

  private mutating func readAttributeName(_ byte: UInt8, _ part: TagPart) {
    if byte.separatesAttributes {
      if part == .attributeName { state = .tag(.afterAttributeName) }
    } else if byte == .slash {
      state = .tag(.space)
    } else if byte == .equals, part != .space {
      state = .tag(.beforeValue)
    } else {
      if part != .attributeName { attributeName = [] }
      attributeName.append(byte.lowercased)
      state = .tag(.attributeName)
    }
  }

  private func endsElement(_ text: [UInt8], _ at: Int) -> Bool {
    text[at...].lazy.map(\.lowercased).starts(with: "</".utf8 + tagName)
  }
}

extension UInt8 {
  /// Whether it makes a tag, or what ends like one, of the `<` before it (HTML 13.2.5.6).
  fileprivate var followsTagOpening: Bool {
    isLetter || self == .slash || self == .exclamationMark || self == .questionMark
  }

  /// White space between attributes.
  fileprivate var separatesAttributes: Bool { isBlank || endsLine }
}
