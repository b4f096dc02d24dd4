/// What a destination leads to, and so whether it may be a link.
enum LinkTarget: Equatable {
  /// Another site: `http`, `https` or `//host`.
  case external(String)
  case mail(String)
  /// Within the site: no scheme and no host.
  case relative(String)
  /// Anything else (`javascript:`, `data:`, `file:`): what such a link does is not known, so it is none.
  case refused

  /// An allow-list (RFC 3986 3.1): browsers skip control characters in a scheme, so these are refused wherever they
  /// stand. A colon before the first slash, question mark or number sign counts as the end of a scheme.
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
    let end = text.firstIndex { Self.endsScheme.contains($0) }
    guard let end, text[end] == ASCII.colon else {
      self = .relative(destination)
      return
    }
    self =
      switch String(decoding: text[..<end].map(\.lowercased), as: UTF8.self) {
      case "http", "https": .external(destination)
      case "mailto": .mail(destination)
      default: .refused
      }
  }

  private static let endsScheme = Array(":/?#".utf8)
}
