import MarkdownSyntax

/// A tag's parts as byte ranges.
struct Tag {
  enum Sigil {
    case value, raw, open, inverted, close, partial, comment, delimiters

    /// Whether the tag's line vanishes where it stands there alone.
    var canStandAlone: Bool { self != .value && self != .raw }
  }

  let sigil: Sigil
  /// From the opening delimiter to the end of the closing one.
  let range: Range<Int>
  /// The name, without sigil and whitespace.
  let content: Range<Int>

  /// The tag whose opening delimiter stands at `start`; nil where it is not closed.
  ///
  /// Every tag but a comment ends on its own line and before the next opening delimiter, so that an unclosed one is
  /// found where it is, and each byte is looked at once.
  init?(in bytes: [UInt8], at start: Int, _ delimiters: Delimiters) {
    let opening = Opening(in: bytes, at: start, delimiters)
    guard let end = Self.end(of: opening, in: bytes, delimiters) else { return nil }
    sigil = opening.sigil
    range = start..<end + opening.closing.count
    content = Self.trimmed(opening.end..<end, in: bytes)
  }

  /// What a tag begins with, and how it must end.
  struct Opening {
    let sigil: Sigil
    /// The index behind the delimiter and the sigil.
    let end: Int
    let closing: [UInt8]

    init(in bytes: [UInt8], at start: Int, _ delimiters: Delimiters) {
      let inner = start + delimiters.open.count
      // Whitespace may stand before a sigil in some dialects, not in the specification.
      let first = inner < bytes.count ? bytes[inner] : 0
      var before: [UInt8] = []
      switch first {
      case UInt8(ascii: "#"): sigil = .open
      case UInt8(ascii: "^"): sigil = .inverted
      case UInt8(ascii: "/"): sigil = .close
      case UInt8(ascii: ">"): sigil = .partial
      case UInt8(ascii: "!"): sigil = .comment
      case UInt8(ascii: "&"): sigil = .raw
      case UInt8(ascii: "="):
        sigil = .delimiters
        before = [first]
      case UInt8(ascii: "{") where delimiters == .standard:
        sigil = .raw
        before = [UInt8(ascii: "}")]
      default: sigil = .value
      }
      end = sigil == .value ? inner : inner + 1
      closing = before + delimiters.close
    }
  }

  private static func end(of opening: Opening, in bytes: [UInt8], _ delimiters: Delimiters) -> Int? {
    var at = opening.end
    while at < bytes.count {
      if bytes.has(opening.closing, at: at) { return at }
      if opening.sigil != .comment, bytes[at].endsLine || bytes.has(delimiters.open, at: at) { return nil }
      at += 1
    }
    return nil
  }

  private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isBlank { start += 1 }
    while start < end, bytes[end - 1].isBlank { end -= 1 }
    return start..<end
  }
}
