import MarkdownSyntax

/// Where relative links lead in the place that the HTML is written to.
///
/// Destinations with a scheme are not asked about: `http`, `https` and `mailto` stay as they are, and any other scheme
/// gives no link at all.
package struct LinkPolicy: Sendable {
  /// Nil where every destination stays as it is.
  private let relative: (@Sendable ([UInt8]) -> [UInt8]?)?

  /// `relative` gets the destination of a link or image as the author meant it, escapes and entities resolved
  /// (`../INC-17/review.md#impact`), and returns the one to write, or nil where there is nothing to lead to: the link
  /// becomes its plain text. Empty destinations and those within the page (`#impact`) are not asked about.
  package init(relative: @escaping @Sendable (String) -> String?) {
    self.relative = { destination in relative(String(decoding: destination, as: UTF8.self)).map { Array($0.utf8) } }
  }

  private init(ofBytes relative: (@Sendable ([UInt8]) -> [UInt8]?)?) {
    self.relative = relative
  }

  /// The same in UTF-8, for a way to lead that needs no text made of each destination.
  package static func ofBytes(_ relative: @escaping @Sendable ([UInt8]) -> [UInt8]?) -> LinkPolicy {
    LinkPolicy(ofBytes: relative)
  }

  /// Relative destinations stay as the author wrote them.
  package static let asWritten = LinkPolicy(ofBytes: nil)

  /// Only whole addresses and places within the text stay links: for a text that stands on pages in several folders.
  package static let wholeAddresses = LinkPolicy(relative: { _ in nil })

  /// Whether a link to the destination stays one.
  package func keeps(_ destination: String) -> Bool { target(of: Array(destination.utf8)).0 != .refused }

  /// What a destination leads to, and the one to write; both in UTF-8.
  func target(of destination: [UInt8]) -> (LinkTarget, [UInt8]) {
    let target = LinkTarget(destination)
    guard target == .relative else { return (target, destination) }
    guard let resolved = resolve(destination) else { return (.refused, []) }
    return (LinkTarget(resolved), resolved)
  }

  private func resolve(_ destination: [UInt8]) -> [UInt8]? {
    guard let relative, let first = destination.first, first != .hash else { return destination }
    return relative(destination)
  }
}
