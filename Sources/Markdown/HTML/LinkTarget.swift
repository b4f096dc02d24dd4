import Text

/// What a destination leads to, and so whether it may be a link.
enum LinkTarget {
  /// Another site: `http`, `https` or `//host`.
  case external
  case mail
  /// Within the site: no scheme and no host.
  case relative
  /// Anything else (`javascript:`, `data:`, `https:` without a host): what such a link does is not known.
  case refused

  init(_ destination: [UInt8]) {
    self =
      switch URIReference(destination.span) {
      case .web, .networkPath: .external
      case .mail: .mail
      case .relative: .relative
      case .refused: .refused
      }
  }
}
