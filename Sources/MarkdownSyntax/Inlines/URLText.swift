import Text

/// Where a bare URL starts and ends (GFM 6.9: extended www and URL autolinks).
enum URLText {
  /// Where `http` or `https` starts before the `://` at `colon`; no letter may stand before it.
  static func schemeStart(colon: Int, from start: Int, in text: borrowing Span<UInt8>) -> Int? {
    guard colon + 3 < text.count, text[colon + 1] == .slash, text[colon + 2] == .slash else { return nil }
    var at = colon
    while at > start, colon - at <= 5, text[at - 1].isLetter { at -= 1 }
    switch URIReference.Scheme(at..<colon, in: text) {
    case .http, .https: return at
    case .mailto, nil: return nil
    }
  }

  /// The end of the URL whose `://` is at `colon`.
  static func end(afterColon colon: Int, in text: borrowing Span<UInt8>, stopsAt stop: UInt8? = nil) -> Int? {
    let host = colon + 3
    guard isHostCharacter(host, in: text), let domain = domain(from: host, in: text) else { return nil }
    return trimmed(from: host, to: pathEnd(from: domain.end, in: text, stop), in: text)
  }

  /// The end of the URL whose `www.` is at `start`.
  static func end(ofWWW start: Int, in text: borrowing Span<UInt8>, stopsAt stop: UInt8? = nil) -> Int? {
    let host = start + 4
    guard host < text.count, text[start + 1] == text[start], text[start + 2] == text[start],
      text[start + 3] == .period, let domain = domain(from: start, in: text), domain.hasPeriod
    else { return nil }
    return trimmed(from: host, to: pathEnd(from: domain.end, in: text, stop), in: text)
  }

  /// The longest stretch that a domain may be made of; nil if one of its last two segments holds an underscore.
  ///
  /// What makes a stretch invalid makes the rest of it invalid too; `longest` keeps a line of many candidates from
  /// being read over and over.
  private static func domain(from start: Int, in text: borrowing Span<UInt8>) -> (end: Int, hasPeriod: Bool)? {
    var periods = 0, underscoresBefore = 0, underscores = 0
    var at = start + 1
    while at < text.count, at - start <= longestDomain {
      if text[at] == .underscore {
        underscores += 1
      } else if text[at] == .period {
        (underscoresBefore, underscores) = (underscores, 0)
        periods += 1
      } else if text[at] != .hyphen, !isHostCharacter(at, in: text) {
        break
      }
      at += 1
    }
    // cmark-gfm gives up looking at underscores in very long names.
    guard underscoresBefore + underscores == 0 || periods > 10 else { return nil }
    return (at, periods > 0)
  }

  /// DNS allows 253 (RFC 1035 2.3.4); what is longer is read as the path.
  private static let longestDomain = 255

  /// Neither white space nor punctuation; the later bytes of a character are none, so that a domain ends with the first
  /// character beyond ASCII, as cmark-gfm has it.
  private static func isHostCharacter(_ offset: Int, in text: borrowing Span<UInt8>) -> Bool {
    let byte = text[offset]
    if byte < 0x80 { return byte.isAlphanumeric }
    return CharacterKind(at: offset, in: text) == .other
  }

  private static func pathEnd(from start: Int, in text: borrowing Span<UInt8>, _ stop: UInt8?) -> Int {
    var at = start
    while at < text.count, !text[at].isSpace, text[at] != .lessThan, text[at] != stop { at += 1 }
    return at
  }

  /// Leaves out punctuation that ends the sentence rather than the URL: nil if nothing is left.
  private static func trimmed(from start: Int, to end: Int, in text: borrowing Span<UInt8>) -> Int? {
    var unbalanced = 0
    for at in start..<end {
      if text[at] == .openParenthesis { unbalanced -= 1 }
      if text[at] == .closeParenthesis { unbalanced += 1 }
    }
    var end = end
    while end > start {
      switch text[end - 1] {
      case .closeParenthesis:
        guard unbalanced > 0 else { return end }
        unbalanced -= 1
        end -= 1
      case .semicolon: end = entityStart(before: end, from: start, in: text) ?? end - 1
      case let byte where BareLink.trailing.contains(byte): end -= 1
      default: return end
      }
    }
    return nil
  }

  /// Where something that looks like an entity reference and ends the URL starts.
  private static func entityStart(before end: Int, from start: Int, in text: borrowing Span<UInt8>) -> Int? {
    var at = end - 1
    while at > start, text[at - 1].isLetter { at -= 1 }
    guard at < end - 1, at > start, text[at - 1] == .ampersand else { return nil }
    return at - 1
  }
}
