/// What a `<` in a line of text begins: an autolink or a tag (CommonMark 6.5 and 6.6).
///
/// This is where a reader learns which of them a document keeps. To keep one more, such as a line break in a cell, takes
/// a case here and a form in the writer of pages.
package struct AngleMarkup {
  private enum Kind {
    case autolink
    /// Shown as text, so that no word is lost and nothing is obeyed.
    case tag
  }

  private let kind: Kind
  /// The index after its `>`.
  package let end: Int

  /// The markup that the `<` at `start` begins and that ends before `limit`; nil where the `<` is text.
  package init?(in bytes: [UInt8], at start: Int, before limit: Int) {
    if let end = Autolink.end(in: bytes, from: start), end <= limit {
      // `<!--a@b.c>` and `<?a@b.c>` are addresses, too, but begin an HTML block on a line of their own.
      let mayBeginBlock = bytes[start + 1] == .exclamationMark || bytes[start + 1] == .questionMark
      (kind, self.end) = (mayBeginBlock ? .tag : .autolink, end)
    } else if let end = HTMLTag.end(of: bytes, start..<min(limit, start + Self.longestTag)) {
      (kind, self.end) = (.tag, end)
    } else {
      return nil
    }
  }

  /// Whether a document keeps it as it is written.
  package var isKept: Bool { kind == .autolink }

  /// Longer tags are text: to look for the end of each would take more than linear time.
  private static let longestTag = 300
}
