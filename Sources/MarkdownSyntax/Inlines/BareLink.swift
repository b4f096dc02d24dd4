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
    var at = marking.first(in: text, from: 0, to: text.count)
    while at < text.count {
      switch text[at] {
      case .at: return true
      case .slash: if at > 0, text[at - 1] == .colon { return true }
      default: if at > 0, text[at - 1] == UInt8(ascii: "w") { return true }
      }
      at = marking.first(in: text, from: at + 1, to: text.count)
    }
    return false
  }

  /// What each link has one of, and what is rare elsewhere: of `://`, `www.` and `@`.
  private static let marking = ByteSet([.slash, .at, .period])

  /// The URL whose `://` or `www.` is at `offset` and that begins at `start` or later; nil if no URL does.
  ///
  /// `stop` ends it, too: in source, a `]` may close the text of a link around it.
  package static func url(
    at offset: Int, in text: borrowing Span<UInt8>, from start: Int = 0, after before: Before,
    stopsAt stop: UInt8? = nil
  ) -> BareLink? {
    switch text[offset] {
    case .colon:
      guard let scheme = URLText.schemeStart(colon: offset, from: start, in: text),
        let end = URLText.end(afterColon: offset, in: text, stopsAt: stop)
      else { return nil }
      return BareLink(kind: .url, range: scheme..<end)
    case UInt8(ascii: "w"):
      guard isBoundary(offset, in: text, before), let end = URLText.end(ofWWW: offset, in: text, stopsAt: stop)
      else { return nil }
      return BareLink(kind: .www, range: offset..<end)
    default: return nil
    }
  }

  /// What belongs to the sentence around a URL at its end; `)` and `;` do in some cases only.
  package static let trailing = ByteSet("?!.,:*_~'\"".utf8)

  private static func isBoundary(_ offset: Int, in text: borrowing Span<UInt8>, _ before: Before) -> Bool {
    guard offset > 0 else { return before == .boundary }
    let byte = text[offset - 1]
    return byte.isSpace || byte == .asterisk || byte == .underscore || byte == .tilde
      || byte == .openParenthesis
  }
}
