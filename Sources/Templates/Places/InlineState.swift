import MarkdownSyntax
import Prose

/// The inline constructs that are open at a place in a template's own text (CommonMark 6).
///
/// Emphasis and links are taken as meant when they open: if they turn out not to close, a value is escaped more than it
/// had to be, never less. A code span is entered only if its end stands on the same line, since it switches escaping off.
struct InlineState: Hashable {
  private(set) var open: [Place.Inline] = []
  /// The autolink or the tag that may be open.
  private var markup: OpenMarkup?
  /// Whether a comment is open, which goes on over blocks.
  private(set) var isInComment = false
  /// Whether the text may be code that is not followed, such as a span over several lines.
  private var mayBeInCode = false

  /// Deeper nesting than anyone writes is not followed.
  private static let deepest = 16

  mutating func close() {
    open.removeAll()
    markup = nil
    mayBeInCode = false
  }

  /// Reads text from here on as what may be code, until constructs are closed.
  mutating func expectCode() {
    mayBeInCode = true
  }

  /// What surrounds a value here. Inside link text brackets matter more than emphasis, which cannot reach out of it.
  var inline: Place.Inline {
    if case .emphasis = open.last, open.contains(.linkText) { return .linkText }
    return open.last ?? .plain
  }

  /// Reads a stretch of one line, with or without whitespace before it: a part of the token's text, in which `ahead` looks
  /// for ends.
  mutating func read(
    _ text: ArraySlice<UInt8>, afterBlank before: Bool, isCell: Bool, of token: Int, _ ahead: TextAhead
  ) {
    var at = text.startIndex
    while at < text.endIndex {
      let byte = text[at]
      let previous = at > text.startIndex ? text[at - 1] : nil
      var next = at + 1
      if let isOpen = markup?.read(byte), !isOpen { markup = nil }
      switch byte {
      // Rows are split into cells before anything else is read (GFM 4.10).
      case .pipe where isCell && previous != .backslash: close()
      case .backtick:
        next = text[at...].drop { $0 == byte }.startIndex
        let run = at..<next
        readTicks(run) { ahead.hasMate(of: run, in: token, isCell: isCell) }
      case _ where isInCode: break
      case .backslash: next = min(at + 2, text.endIndex)
      case .lessThan: next = readAngle(text, at, isCell: isCell, of: token, ahead)
      case .asterisk, .underscore, .tilde:
        next = text[at...].drop { $0 == byte }.startIndex
        // Every byte of other scripts counts as a letter.
        let isWithinWord = previous.map { $0.isAlphanumeric || $0 >= 0x80 } ?? false
        let nextIsBlank = next < text.endIndex && text[next].isBlank
        readDelimiters(
          byte, next - at, opens: !nextIsBlank && !(byte == .underscore && isWithinWord),
          closes: !(previous?.isBlank ?? before))
      case .openBracket: push(.linkText)
      case .closeBracket: next = closeBracket(text, at)
      case _ where open.last == .linkDestination: next = readDestination(text, at)
      default: break
      }
      at = next
    }
  }

  private var isInCode: Bool {
    guard case .codeSpan = open.last else { return false }
    return true
  }

  private mutating func readTicks(_ run: Range<Int>, closes: () -> Bool) {
    if case .codeSpan(let ticks) = open.last {
      if ticks == run.count { open.removeLast() }
    } else if markup == nil, open.last != .linkDestination, closes() {
      push(.codeSpan(ticks: run.count))
    } else {
      mayBeInCode = true
    }
  }

  // MARK: Markup

  /// A `<`, and the autolink or the tag that it begins; the index after what was read.
  private mutating func readAngle(
    _ text: ArraySlice<UInt8>, _ at: Int, isCell: Bool, of token: Int, _ ahead: TextAhead
  ) -> Int {
    guard markup == nil else { return at + 1 }
    if !mayBeInCode, let end = ahead.endOfComment(at: at, in: token) {
      isInComment = end > text.endIndex
      return min(end, text.endIndex)
    }
    if open.last == .linkDestination {
      markup = .destination
      return at + 1
    }
    let end = isCell ? text[at...].prefix(OpenMarkup.longest).prefix { $0 != .pipe }.endIndex : text.endIndex
    switch ahead.markup(at: at, in: token, before: end) {
    case .none: return at + 1
    case .complete(let end): return end
    case .open(let open):
      markup = open
      return at + 1
    }
  }

  /// Reads a stretch of a line in a comment; what follows the comment.
  mutating func readComment(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let end = HTMLComment.end(inside: 0, in: text.span, before: text.count) else { return [] }
    isInComment = false
    return text.dropFirst(end)
  }

  /// Leaves a section that was entered with `outer`: a comment that only one of the two is in is not certain.
  mutating func leaveSection(enteredWith outer: InlineState) {
    isInComment = isInComment && outer.isInComment
  }

  // MARK: Links

  /// `]`, and with it the `(` of a destination; the index after what was read.
  private mutating func closeBracket(_ text: ArraySlice<UInt8>, _ at: Int) -> Int {
    guard let bracket = open.lastIndex(of: .linkText) else { return at + 1 }
    open.removeSubrange(bracket...)
    guard at + 1 < text.endIndex, text[at + 1] == .openParenthesis else { return at + 1 }
    push(.linkDestination)
    return at + 2
  }

  /// A byte of a destination, or of what follows it before its end; the index after what was read.
  private mutating func readDestination(_ text: ArraySlice<UInt8>, _ at: Int) -> Int {
    switch text[at] {
    case .openParenthesis: push(.linkDestination)
    case .closeParenthesis: open.removeLast()
    case let byte where byte.isBlank && markup == nil:
      let rest = text[at...].drop(while: \.isBlank)
      guard let first = rest.first else { return text.endIndex }
      if first == .quotationMark || first == .apostrophe {
        return rest.dropFirst().firstIndex(of: first).map { $0 + 1 } ?? rest.startIndex + 1
      }
      // Only a title, or the end, may follow white space (CommonMark 6.3).
      guard first != .openParenthesis, first != .closeParenthesis, first != .lessThan else { return rest.startIndex }
      while open.last == .linkDestination { open.removeLast() }
      return rest.startIndex
    default: break
    }
    return at + 1
  }

  // MARK: Delimiters

  private mutating func readDelimiters(_ character: UInt8, _ run: Int, opens: Bool, closes: Bool) {
    var left = run
    while closes, left > 0, case .emphasis(let delimiter) = open.last, delimiter.utf8.first == character,
      delimiter.utf8.count <= left
    {
      open.removeLast()
      left -= delimiter.utf8.count
    }
    // GFM 6.5: one or two tildes, and no other number.
    guard opens, left <= (character == .tilde ? 2 : 3) else { return }
    let delimiter = String(UnicodeScalar(character))
    if left >= 2 { push(.emphasis(delimiter: delimiter + delimiter)) }
    if left % 2 == 1 { push(.emphasis(delimiter: delimiter)) }
  }

  private mutating func push(_ construct: Place.Inline) {
    guard open.count < Self.deepest else { return }
    open.append(construct)
  }
}
