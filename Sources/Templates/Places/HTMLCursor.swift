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

  private static let commentStart = Array("<!--".utf8)
  private static let commentEnds = [Array("-->".utf8), Array("--!>".utf8)]
  /// Longer names of elements and attributes are none that matter.
  private static let longestName = 64

  mutating func read(_ text: [UInt8]) {
    var at = 0
    while at < text.count {
      switch state {
      case .text: at = readText(text, at)
      case .tag(let part):
        readTag(text[at], part)
        at += 1
      case .attribute(let quote, _):
        state = text[at] == quote ? .tag(.space) : .attribute(quote: quote, isEmpty: false)
        at += 1
      case .raw:
        if text[at] == UInt8(ascii: "<"), endsElement(text, at) { startTag() }
        at += 1
      case .comment:
        if Self.commentEnds.contains(where: { text.has($0, at: at) }) { state = .text }
        at += 1
      }
    }
  }

  private mutating func readText(_ text: [UInt8], _ at: Int) -> Int {
    guard text[at] == UInt8(ascii: "<") else { return at + 1 }
    if text.has(Self.commentStart, at: at) {
      state = .comment
      // Its dashes may be those of its end: `<!-->`.
      return at + 2
    }
    // A `<` before a blank is text (HTML 13.2.5.6); at the end of the stretch it may begin anything.
    if at + 1 == text.count || !text[at + 1].separatesAttributes { startTag() }
    return at + 1
  }

  private mutating func startTag() {
    state = .tag(.name)
    tagName = []
    attributeName = []
  }

  private mutating func readTag(_ byte: UInt8, _ part: TagPart) {
    guard byte != UInt8(ascii: ">") else {
      state = ["script", "style"].contains(name(tagName)) ? .raw : .text
      return
    }
    switch part {
    case .name:
      if byte.separatesAttributes || byte == UInt8(ascii: "/") && !tagName.isEmpty {
        state = .tag(.space)
      } else {
        Self.append(byte, to: &tagName)
      }
    case .space, .attributeName, .afterAttributeName: readAttributeName(byte, part)
    case .beforeValue:
      guard !byte.separatesAttributes else { break }
      let isQuote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      state = isQuote ? .attribute(quote: byte, isEmpty: true) : .tag(.unquotedValue)
    case .unquotedValue: if byte.separatesAttributes { state = .tag(.space) }
    }
  }

  private mutating func readAttributeName(_ byte: UInt8, _ part: TagPart) {
    if byte.separatesAttributes {
      if part == .attributeName { state = .tag(.afterAttributeName) }
    } else if byte == UInt8(ascii: "/") {
      state = .tag(.space)
    } else if byte == UInt8(ascii: "="), part != .space {
      state = .tag(.beforeValue)
    } else {
      if part != .attributeName { attributeName = [] }
      Self.append(byte, to: &attributeName)
      state = .tag(.attributeName)
    }
  }

  private static func append(_ byte: UInt8, to name: inout [UInt8]) {
    if name.count < longestName { name.append(byte.lowercased) }
  }

  private func endsElement(_ text: [UInt8], _ at: Int) -> Bool {
    let name = Array("</".utf8) + tagName
    guard at + name.count <= text.count else { return false }
    return zip(name, text[at...]).allSatisfy { $0 == $1.lowercased }
  }
}

extension UInt8 {
  /// White space between attributes.
  fileprivate var separatesAttributes: Bool { isBlank || endsLine }
}
