/// What a `<` in a line of text begins: an autolink or a tag (CommonMark 6.5 and 6.6).
///
/// This is where a reader learns which of them a document keeps. To keep one more, such as a line break in a cell, takes
/// a case here and a form in the writer of pages.
package struct AngleMarkup {
  package enum Kind: Equatable {
    case autolink
    /// `<br>`, as git hosts keep it in a table's cell.
    case lineBreak
    /// A tag of a pair, such as `<kbd>`; one without its other half is text.
    case half(InlineTag, isClosing: Bool)
    /// Shown as text, so that no word is lost and nothing is obeyed.
    case tag
  }

  package let kind: Kind
  /// The index after its `>`.
  package let end: Int

  /// The markup that the `<` at `start` begins and that ends before `limit`; nil where the `<` is text.
  package init?(in bytes: [UInt8], at start: Int, before limit: Int) {
    if let end = Autolink.end(in: bytes, from: start), end <= limit {
      // `<!--a@b.c>` and `<?a@b.c>` are addresses, too, but begin an HTML block on a line of their own.
      let mayBeginBlock = bytes[start + 1] == .exclamationMark || bytes[start + 1] == .questionMark
      (kind, self.end) = (mayBeginBlock ? .tag : .autolink, end)
    } else if let end = HTMLTag.end(of: bytes, start..<min(limit, start + Self.longestTag)) {
      (kind, self.end) = (Self.kind(ofTag: bytes[start..<end]), end)
    } else {
      return nil
    }
  }

  /// Whether a document may keep it as it is written.
  package var isKept: Bool { kind != .tag }

  /// The kind of a whole tag, from its `<` to its `>`; one with attributes is text.
  package static func kind(ofTag tag: some Collection<UInt8>) -> Kind {
    guard tag.count <= longestKept else { return .tag }
    let content = tag.dropFirst().dropLast().map(\.lowercased)
    if let name = InlineTag(content[...]) { return .half(name, isClosing: false) }
    if content.first == .slash, let name = InlineTag(content.dropFirst()) { return .half(name, isClosing: true) }
    let name = content.last == .slash ? content.dropLast() : content[...]
    return name.prefix { !$0.isSpace }.elementsEqual("br".utf8) && name.dropFirst(2).allSatisfy(\.isSpace)
      ? .lineBreak : .tag
  }

  /// Whether a line holds nothing but a tag that a document may keep, which would begin a block of HTML (CommonMark 4.6).
  package static func isAlone(on line: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard !line.isEmpty, bytes[line.lowerBound] == .lessThan,
      let markup = AngleMarkup(in: bytes, at: line.lowerBound, before: line.upperBound)
    else { return false }
    switch markup.kind {
    case .lineBreak, .half: return bytes.skippingSpaces(in: markup.end..<line.upperBound) == line.upperBound
    case .autolink, .tag: return false
    }
  }

  /// Longer tags are text: to look for the end of each would take more than linear time.
  private static let longestTag = 300
  /// Bytes of `</kbd>`, with some white space in `<br   />`.
  private static let longestKept = 16
}
