/// What a destination leads to, and so whether it may be a link.
enum LinkTarget: Equatable {
  /// Another site: `http`, `https` or `//host`.
  case external(String)
  case mail(String)
  /// Within the site: no scheme and no host.
  case relative(String)
  /// Anything else (`javascript:`, `data:`, `file:`): what such a link does is not known, so it is none.
  case refused

  /// An allow-list of schemes (RFC 3986 3.1), read as browsers do: they skip control characters and leading white space,
  /// so the former are refused wherever they stand. Percent-encoding within a scheme is refused too.
  init(_ destination: String) {
    let bytes = Array(destination.utf8)
    guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      self = .refused
      return
    }
    let text = bytes.drop { $0 == ASCII.space }
    if text.starts(with: "//".utf8) {
      self = .external(destination)
      return
    }
    let scheme = text.prefix(while: Self.isSchemeCharacter)
    guard let first = scheme.first, !first.isDigit, scheme.endIndex < text.endIndex,
      text[scheme.endIndex] == ASCII.colon
    else {
      self = .relative(destination)
      return
    }
    self =
      switch String(decoding: scheme.map(\.lowercased), as: UTF8.self) {
      case "http", "https": .external(destination)
      case "mailto": .mail(destination)
      default: .refused
      }
  }

  private static func isSchemeCharacter(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == ASCII.plus || byte == ASCII.hyphen || byte == ASCII.period
      || byte == UInt8(ascii: "%")
  }
}
