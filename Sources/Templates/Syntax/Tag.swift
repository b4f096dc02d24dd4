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
    var inner = start + delimiters.open.count
    (sigil, inner) = Self.sigil(in: bytes, at: inner, delimiters)
    let closing = Self.closing(sigil, bytes, inner, delimiters)
    guard let end = Self.end(of: sigil, in: bytes, from: inner, delimiters, closing) else { return nil }
    range = start..<end + closing.count
    content = Self.trimmed(inner..<end, in: bytes)
  }

  private static func sigil(in bytes: [UInt8], at start: Int, _ delimiters: Delimiters) -> (Sigil, Int) {
    var at = start
    // Whitespace may stand before a sigil in some dialects, not in the specification.
    guard at < bytes.count else { return (.value, at) }
    at += 1
    switch bytes[start] {
    case UInt8(ascii: "#"): return (.open, at)
    case UInt8(ascii: "^"): return (.inverted, at)
    case UInt8(ascii: "/"): return (.close, at)
    case UInt8(ascii: ">"): return (.partial, at)
    case UInt8(ascii: "!"): return (.comment, at)
    case UInt8(ascii: "="): return (.delimiters, at)
    case UInt8(ascii: "&"): return (.raw, at)
    case UInt8(ascii: "{") where delimiters == .standard: return (.raw, at)
    default: return (.value, start)
    }
  }

  private static func closing(_ sigil: Sigil, _ bytes: [UInt8], _ inner: Int, _ delimiters: Delimiters) -> [UInt8] {
    switch sigil {
    case .raw where bytes[inner - 1] == UInt8(ascii: "{"): [UInt8(ascii: "}")] + delimiters.close
    case .delimiters: [UInt8(ascii: "=")] + delimiters.close
    default: delimiters.close
    }
  }

  private static func end(
    of sigil: Sigil, in bytes: [UInt8], from start: Int, _ delimiters: Delimiters, _ closing: [UInt8]
  ) -> Int? {
    var at = start
    while at < bytes.count {
      if bytes.has(closing, at: at) { return at }
      if sigil != .comment, bytes[at].endsLine || bytes.has(delimiters.open, at: at) { return nil }
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
