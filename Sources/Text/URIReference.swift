/// Where the destination of a link leads, as far as its form says (RFC 3986 4.1), and so whether a page may link to it.
///
/// It is read as browsers read it: they skip spaces at the start, and control characters everywhere, so that a
/// destination with a control character is refused wherever it is.
package enum URIReference: Hashable, Sendable {
  /// A page on the web.
  case web(URIAuthority)
  /// A mailbox: `mailto:someone@example.org` (RFC 6068).
  case mail
  /// Another host, by the scheme of the page that links to it: `//example.org/page` (4.2).
  case networkPath
  /// A place within the site or the page: a path, a query, a fragment, or nothing (4.2).
  case relative
  case refused(Refusal)

  /// Why a destination is not linked.
  package enum Refusal: Hashable, Sendable {
    case control
    /// A scheme that is not in `Scheme`, such as `javascript:`: what such a link does is not known.
    case scheme
    /// `http` or `https` without two slashes and a host, which browsers resolve in other ways than it seems.
    case authority
  }

  /// The schemes that pages link to.
  package enum Scheme: String, CaseIterable, Sendable {
    case http, https, mailto
  }

  /// Reads a destination in UTF-8, as a browser would.
  package init(_ destination: borrowing Span<UInt8>) {
    var start = 0
    while start < destination.count, destination[start] == 0x20 { start += 1 }
    for index in start..<destination.count where destination[index] < 0x20 || destination[index] == 0x7F {
      self = .refused(.control)
      return
    }
    guard let colon = Self.schemeEnd(in: destination, from: start) else {
      self = Self.hasSlashes(at: start, in: destination) ? .networkPath : .relative
      return
    }
    switch Scheme(start..<colon, in: destination) {
    case .mailto: self = .mail
    case .http, .https:
      let authority =
        Self.hasSlashes(at: colon + 1, in: destination) ? URIAuthority(in: destination, from: colon + 3) : nil
      self = authority.map(URIReference.web) ?? .refused(.authority)
    case nil: self = .refused(.scheme)
    }
  }

  /// Reads a destination, as a browser would.
  package init(_ destination: String) {
    var destination = destination
    self = destination.withUTF8 { URIReference($0.span) }
  }

  /// Whether a page may link to the destination.
  package var isLink: Bool {
    if case .refused = self { false } else { true }
  }

  /// The colon after a scheme (3.1). A percent sign counts as part of a scheme here, so that `%6Aavascript:` is refused
  /// rather than taken for a path.
  static func schemeEnd(in bytes: borrowing Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count, isSchemeByte(bytes[index], isFirst: index == start) { index += 1 }
    return index > start && index < bytes.count && bytes[index] == UInt8(ascii: ":") ? index : nil
  }

  static func hasSlashes(at index: Int, in bytes: borrowing Span<UInt8>) -> Bool {
    index + 1 < bytes.count && bytes[index] == UInt8(ascii: "/") && bytes[index + 1] == UInt8(ascii: "/")
  }

  private static func isSchemeByte(_ byte: UInt8, isFirst: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "%"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): !isFirst
    default: false
    }
  }
}

extension URIReference.Scheme {
  /// The scheme at a range of bytes, in any case; nil where pages do not link to it.
  package init?(_ range: Range<Int>, in bytes: borrowing Span<UInt8>) {
    for scheme in Self.allCases where scheme.rawValue.utf8.count == range.count {
      var index = range.lowerBound
      for letter in scheme.rawValue.utf8 {
        guard bytes[index] | 0x20 == letter else { break }
        index += 1
      }
      if index == range.upperBound {
        self = scheme
        return
      }
    }
    return nil
  }
}
