/// What a destination leads to, and so whether it may be a link.
enum LinkTarget {
  /// Another site: `http`, `https` or `//host`.
  case external
  case mail
  /// Within the site: no scheme and no host.
  case relative
  /// Anything else (`javascript:`, `data:`, `file:`): what such a link does is not known, so it is none.
  case refused

  /// An allow-list of schemes (RFC 3986 3.1), read as browsers do: they skip control characters and leading white space,
  /// so the former are refused wherever they stand. Percent-encoding within a scheme is refused too.
  init(_ destination: [UInt8]) {
    guard !destination.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      self = .refused
      return
    }
    let start = destination.firstIndex { $0 != ASCII.space } ?? destination.endIndex
    let text = destination[start...]
    if text.starts(with: "//".utf8) {
      self = .external
      return
    }
    let scheme = text.prefix(while: Self.isSchemeCharacter)
    guard let first = scheme.first, !first.isDigit, scheme.endIndex < text.endIndex,
      text[scheme.endIndex] == ASCII.colon
    else {
      self = .relative
      return
    }
    if Self.isEqual(scheme, "https") || Self.isEqual(scheme, "http") {
      self = .external
    } else {
      self = Self.isEqual(scheme, "mailto") ? .mail : .refused
    }
  }

  private static func isSchemeCharacter(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == ASCII.plus || byte == ASCII.hyphen || byte == ASCII.period
      || byte == UInt8(ascii: "%")
  }

  private static func isEqual(_ scheme: ArraySlice<UInt8>, _ name: String) -> Bool {
    scheme.elementsEqual(name.utf8) { $0.lowercased == $1 }
  }
}
