/// The absolute address of a page on the web, such as `https://example.org/page` (RFC 3986 3, RFC 9110 4.2).
///
/// Everything that decides whether a text is a web address asks this type, so that an address that a check accepts is
/// linked in documents, pages and feeds alike. The rules are those of the RFC where browsers agree with it:
///
/// - The scheme is `http` or `https`, in any case (3.1), and two slashes follow it.
/// - A host follows: a name, which may be internationalized, an IPv4 address, or an IPv6 address in brackets (3.2.2).
/// - User information and a port of digits are allowed (3.2.1, 3.2.3).
/// - White space, control characters, `<`, `>`, `"` and a grave accent occur nowhere (appendix C).
package struct WebAddress: Hashable, Sendable {
  /// The address as its author wrote it.
  package let text: String
  private let authority: URIAuthority

  /// Why a text is not a web address.
  package enum Fault: Error, Equatable {
    /// A character that occurs in no address.
    case character(Unicode.Scalar)
    /// The text begins with a scheme, here as it is written, that is not one of the web or that no `//` follows.
    case scheme(String)
    /// The text does not begin with a scheme.
    case noScheme
    /// Nothing follows the two slashes that could name a host.
    case noHost
    /// The host is not valid, or its port is not a number.
    case invalidHost
  }

  /// Reads an address; throws the reason where the text is not one.
  package init(reading text: String) throws(Fault) {
    if let bad = text.unicodeScalars.first(where: Self.isForbidden) { throw .character(bad) }
    guard case .web(let authority) = URIReference(text) else { throw Self.fault(of: text) }
    self.text = text
    self.authority = authority
  }

  /// Reads an address; nil where the text is not one.
  package init?(_ text: String) {
    do { try self.init(reading: text) } catch { return nil }
  }

  /// The host without its port, in lower case, since hosts are equal without regard to case (3.2.2).
  package var host: String {
    String(decoding: text.utf8.dropFirst(authority.host.lowerBound).prefix(authority.host.count), as: UTF8.self)
      .lowercased()
  }

  /// Whether a user, and perhaps a password, precedes the host.
  package var hasUserInformation: Bool { authority.hasUserInformation }

  /// A regular expression (ECMA-262) that matches every address: for JSON Schema, which cannot say it more exactly.
  package static let pattern = "^[Hh][Tt][Tt][Pp][Ss]?://[^/?#\\s]\\S*$"

  /// Why a text without forbidden characters is not an address.
  private static func fault(of text: String) -> Fault {
    let bytes = Array(text.utf8)
    guard let colon = URIReference.schemeEnd(in: bytes.span, from: 0) else { return .noScheme }
    guard URIReference(text) == .refused(.authority), URIReference.hasSlashes(at: colon + 1, in: bytes.span) else {
      return .scheme(String(decoding: bytes[..<colon], as: UTF8.self))
    }
    let first = bytes.dropFirst(colon + 3).first
    return first.map(URIAuthority.isEnd) ?? true ? .noHost : .invalidHost
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else { return scalar.properties.isWhitespace }
    return scalar.value <= 0x20 || scalar.value == 0x7F || scalar == "<" || scalar == ">" || scalar == "\""
      || scalar == "`"
  }
}
