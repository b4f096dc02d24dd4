import MarkdownSyntax
import Prose

/// The inline constructs that are open at a place in a template's own text (CommonMark 6).
///
/// Emphasis and links are taken as meant when they open: if they turn out not to close, a value is escaped more than it
/// had to be, never less. A code span is entered only if its end stands on the same line, since it switches escaping off.
struct InlineState: Hashable {
  private(set) var open: [Place.Inline] = []

  /// Deeper nesting than anyone writes is not followed.
  private static let deepest = 16

  mutating func close() {
    open.removeAll()
  }

  /// What surrounds a value here. Inside link text brackets matter more than emphasis, which cannot reach out of it.
  var inline: Place.Inline {
    if case .emphasis = open.last, open.contains(.linkText) { return .linkText }
    return open.last ?? .plain
  }

  /// Reads a stretch of one line, with or without whitespace before it; `closes` tells of a run of backticks whether it
  /// has a mate further on in its line or, in a row of a table, in its cell.
  mutating func read(
    _ text: ArraySlice<UInt8>, afterBlank before: Bool, isCell: Bool, closes: (Range<Int>, _ isCell: Bool) -> Bool
  ) {
    var at = text.startIndex
    while at < text.endIndex {
      let byte = text[at]
      let previous = at > text.startIndex ? text[at - 1] : nil
      var next = at + 1
      switch byte {
      // Rows are split into cells before anything else is read (GFM 4.10).
      case .pipe where isCell && previous != .backslash: open.removeAll()
      case .backtick:
        next = text[at...].drop { $0 == byte }.startIndex
        readTicks(at..<next) { closes($0, isCell) }
      case _ where isInCode: break
      case .backslash: next = min(at + 2, text.endIndex)
      case .lessThan: next = Self.endOfMarkup(text[at...]).map { at + $0 } ?? next
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
      case .closeParenthesis: if open.last == .linkDestination { open.removeLast() }
      default: break
      }
      at = next
    }
  }

  private var isInCode: Bool {
    guard case .codeSpan = open.last else { return false }
    return true
  }

  private mutating func readTicks(_ run: Range<Int>, _ closes: (Range<Int>) -> Bool) {
    if case .codeSpan(let ticks) = open.last {
      if ticks == run.count { open.removeLast() }
    } else if open.last != .linkDestination, closes(run) {
      push(.codeSpan(ticks: run.count))
    }
  }

  /// The length of the autolink, the tag or the comment that the text begins with, in which backticks begin no code.
  private static func endOfMarkup(_ text: ArraySlice<UInt8>) -> Int? {
    let bytes = Array(text.prefix(longestMarkup))
    let isComment = bytes.starts(with: "<!--".utf8)
    return isComment
      ? HTMLComment.end(from: 0, in: bytes.span, before: bytes.count)
      : AngleMarkup(in: bytes, at: 0, before: bytes.count)?.end
  }

  private static let longestMarkup = 300

  /// `]`, and with it the `(` of a destination; the index after what was read.
  private mutating func closeBracket(_ text: ArraySlice<UInt8>, _ at: Int) -> Int {
    guard let bracket = open.lastIndex(of: .linkText) else { return at + 1 }
    open.removeSubrange(bracket...)
    guard at + 1 < text.endIndex, text[at + 1] == .openParenthesis else { return at + 1 }
    push(.linkDestination)
    return at + 2
  }

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
