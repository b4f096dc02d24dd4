/// Where relative links lead in the place that the HTML is written to.
///
/// Destinations with a scheme are not asked about: `http`, `https` and `mailto` stay as they are, and any other scheme
/// gives no link at all.
package struct LinkPolicy: Sendable {
  private let relative: @Sendable (String) -> String?

  /// `relative` gets the destination of a link or image as the author meant it, escapes and entities resolved
  /// (`../INC-17/review.md#impact`), and returns the one to write, or nil where there is nothing to lead to: the link
  /// becomes its plain text. Empty destinations and those within the page (`#impact`) are not asked about.
  package init(relative: @escaping @Sendable (String) -> String?) {
    self.relative = relative
  }

  /// Relative destinations stay as the author wrote them.
  package static let asWritten = LinkPolicy { $0 }

  /// The destination to write for a relative one.
  func resolve(_ destination: String) -> String? {
    destination.isEmpty || destination.utf8.first == ASCII.hash ? destination : relative(destination)
  }
}
