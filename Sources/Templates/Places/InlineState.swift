import MarkdownSyntax
import Prose

/// The inline constructs that are open at a place in a template's own text (CommonMark 6).
///
/// Emphasis and links are taken as meant when they open: if they turn out not to close, a value is escaped more than it
/// had to be, never less. A code span is entered only if its end stands on the same line, since it switches escaping off.
struct InlineState: Hashable {
  enum Construct: Hashable {
    case emphasis(character: UInt8, count: Int)
    case linkText
    case linkDestination
    case codeSpan(ticks: Int)
  }

  private(set) var open: [Construct] = []

  /// Deeper nesting than anyone writes is not followed.
  private static let deepest = 16

  mutating func close() {
    open.removeAll()
  }

  /// What surrounds a value here. Inside link text brackets matter more than emphasis, which cannot reach out of it.
  var inline: Place.Inline {
    switch open.last {
    case .codeSpan(let ticks): return .codeSpan(ticks: ticks)
    case .linkDestination: return .linkDestination
    case .linkText, .emphasis, nil: break
    }
    if open.contains(.linkText) { return .linkText }
    guard case .emphasis(let character, let count) = open.last else { return .plain }
    return .emphasis(delimiter: String(repeating: Character(Unicode.Scalar(character)), count: count))
  }

  /// Reads a stretch of one line, before which stands whitespace, nothing, or something else; `closes` tells of the run
  /// of backticks at an index whether it has a mate further on in its line.
  mutating func read(_ text: ArraySlice<UInt8>, afterBlank before: Bool, isCell: Bool, closes: (Int) -> Bool) {
    var at = text.startIndex
    var previousIsBlank = before
    var previousIsWord = false
    while at < text.endIndex {
      let byte = text[at]
      var next = at + 1
      switch byte {
      case UInt8(ascii: "`"):
        next = Self.runEnd(text, at)
        readTicks(next - at, at, closes)
      case _ where isInCode: break
      case UInt8(ascii: "\\"): next = min(at + 2, text.endIndex)
      case UInt8(ascii: "|") where isCell: open.removeAll()
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
        next = Self.runEnd(text, at)
        let nextIsBlank = next < text.endIndex && (text[next].isBlank || text[next].endsLine)
        let opens = !nextIsBlank && !(byte == UInt8(ascii: "_") && previousIsWord)
        readDelimiters(byte, next - at, opens: opens, closes: !previousIsBlank)
      case UInt8(ascii: "["): push(.linkText)
      case UInt8(ascii: "]"): next = closeBracket(text, at)
      case UInt8(ascii: ")"): if open.last == .linkDestination { open.removeLast() }
      default: break
      }
      previousIsBlank = byte.isBlank
      previousIsWord = byte.isWordByte
      at = next
    }
  }

  private var isInCode: Bool {
    guard case .codeSpan = open.last else { return false }
    return true
  }

  private mutating func readTicks(_ run: Int, _ at: Int, _ closes: (Int) -> Bool) {
    if case .codeSpan(let ticks) = open.last {
      if ticks == run { open.removeLast() }
    } else if closes(at) {
      push(.codeSpan(ticks: run))
    }
  }

  /// `]`, and with it the `(` of a destination; the index after what was read.
  private mutating func closeBracket(_ text: ArraySlice<UInt8>, _ at: Int) -> Int {
    guard let bracket = open.lastIndex(of: .linkText) else { return at + 1 }
    open.removeSubrange(bracket...)
    guard at + 1 < text.endIndex, text[at + 1] == UInt8(ascii: "(") else { return at + 1 }
    push(.linkDestination)
    return at + 2
  }

  private mutating func readDelimiters(_ character: UInt8, _ run: Int, opens: Bool, closes: Bool) {
    var left = run
    while closes, left > 0, case .emphasis(character, let count) = open.last, count <= left {
      open.removeLast()
      left -= count
    }
    if character == UInt8(ascii: "~") {
      // GFM 6.5: one or two tildes, and no other number.
      if opens, left == 1 || left == 2 { push(.emphasis(character: character, count: left)) }
      return
    }
    guard opens, left <= 3 else { return }
    if left >= 2 { push(.emphasis(character: character, count: 2)) }
    if left % 2 == 1 { push(.emphasis(character: character, count: 1)) }
  }

  private mutating func push(_ construct: Construct) {
    guard open.count < Self.deepest else { return }
    open.append(construct)
  }

  /// The index behind the run of equal bytes at `start`.
  private static func runEnd(_ text: ArraySlice<UInt8>, _ start: Int) -> Int {
    var at = start
    while at < text.endIndex, text[at] == text[start] { at += 1 }
    return at
  }
}

extension UInt8 {
  /// A letter or digit, as far as one byte tells; every byte of other scripts counts as one.
  fileprivate var isWordByte: Bool {
    isAlphanumeric || self >= 0x80
  }
}
