/// A bare URL or e-mail address in running text (GFM 6.9, in its details as cmark-gfm reads them).
///
/// `ftp` is left out: no link to it would be kept.
package struct BareLink {
  package enum Kind {
    /// `https://example.org`
    case url
    /// `www.example.org`, which means the same with `http://`.
    case www
    /// `someone@example.org`
    case email
    /// `mailto:someone@example.org`
    case mailto
  }

  /// What stands before a text, as far as a link at its start depends on it.
  package enum Before {
    /// The start of a line, white space, or one of `*`, `_`, `~` and `(`.
    case boundary
    case other
  }

  package var kind: Kind
  /// Byte offsets in the text it was found in.
  package var range: Range<Int>

  /// Whether a text may hold a link at all; most do not.
  package static func mayOccur(in text: borrowing Span<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { text in
      var at = marking.first(in: text, from: 0)
      while at < text.count {
        if text[at] == .at { return true }
        // Of `://` and `www`.
        if at + 1 < text.count, text[at + 1] == (text[at] == .colon ? .slash : text[at]) { return true }
        at = marking.first(in: text, from: at + 1)
      }
      return false
    }
  }

  /// What each link has one of.
  private static let marking = ByteSet([.colon, .at, UInt8(ascii: "w")])

  /// The first URL at or after `start`.
  package static func firstURL(in text: borrowing Span<UInt8>, from start: Int, after before: Before) -> BareLink? {
    for at in start..<text.count {
      switch text[at] {
      case .colon:
        guard let scheme = URLText.schemeStart(colon: at, from: start, in: text) else { continue }
        if let end = URLText.end(afterColon: at, in: text) { return BareLink(kind: .url, range: scheme..<end) }
      case UInt8(ascii: "w"):
        guard isBoundary(at, in: text, before), let end = URLText.end(ofWWW: at, in: text) else { continue }
        return BareLink(kind: .www, range: at..<end)
      default: continue
      }
    }
    return nil
  }

  /// The first e-mail address in a part of a text.
  package static func firstEmail(in text: borrowing Span<UInt8>, _ range: Range<Int>) -> BareLink? {
    for at in range where text[at] == .at {
      if let email = EmailText.link(around: at, within: range, of: text) { return email }
    }
    return nil
  }

  /// The end of the bare URL whose `://` or `www.` is at `offset` of a source line; nil where there is none.
  ///
  /// A `]` ends it here, since it may close the text of a link around the URL.
  package static func end(ofAddressAt offset: Int, inSource line: borrowing Span<UInt8>) -> Int? {
    switch line[offset] {
    case .colon:
      guard URLText.schemeStart(colon: offset, from: 0, in: line) != nil else { return nil }
      return URLText.end(afterColon: offset, in: line, stopsAt: .closeBracket)
    case UInt8(ascii: "w"):
      guard isBoundary(offset, in: line, .boundary) else { return nil }
      return URLText.end(ofWWW: offset, in: line, stopsAt: .closeBracket)
    default: return nil
    }
  }

  /// Whether a byte at the end of a URL belongs to the sentence around it; `)` and `;` are so in some cases only.
  package static func isTrailing(_ byte: UInt8) -> Bool {
    switch byte {
    case .questionMark, .exclamationMark, .period, .comma, .colon, .asterisk, .underscore, .tilde, .apostrophe,
      .quotationMark:
      true
    default: false
    }
  }

  private static func isBoundary(_ offset: Int, in text: borrowing Span<UInt8>, _ before: Before) -> Bool {
    guard offset > 0 else { return before == .boundary }
    let byte = text[offset - 1]
    return byte.isSpace || byte == .asterisk || byte == .underscore || byte == .tilde
      || byte == .openParenthesis
  }
}
