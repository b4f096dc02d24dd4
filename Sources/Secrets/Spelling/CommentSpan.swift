/// The comments of HTML in a text, which are in no document: what stands before one and behind it is read as one word.
///
/// Those in code are taken for comments, too: a credential with one in its midst is worth a look wherever it is.
struct CommentSpan {
  private let text: UnsafeBufferPointer<UInt8>
  /// Behind the last mark that ends comments: from there on no end is looked for, so that each byte is looked at once.
  private let lastEnd: Int

  /// Nil for a text without comments.
  init?(in text: UnsafeBufferPointer<UInt8>) {
    guard let start = text.indices.first(where: { Self.isOpening($0, in: text) }),
      let last = text.indices.last(where: { $0 > start && Self.isEnd($0, in: text) })
    else { return nil }
    self.text = text
    lastEnd = last + 1
  }

  /// The index behind the comment that begins at the index; nil where none does, or it has no end.
  func end(at index: Int) -> Int? {
    guard Self.isOpening(index, in: text) else { return nil }
    let inner = index + Self.opening.count
    if text[inner...].starts(with: [UInt8(ascii: ">")]) { return inner + 1 }
    if text[inner...].starts(with: [UInt8(ascii: "-"), UInt8(ascii: ">")]) { return inner + 2 }
    var at = inner + 2
    while at < lastEnd {
      if Self.isEnd(at, in: text) { return at + 1 }
      at += 1
    }
    return nil
  }

  private static let opening = Array("<!--".utf8)

  private static func isOpening(_ index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    text[index] == UInt8(ascii: "<") && text[index...].starts(with: opening)
  }

  /// Whether the byte is the last one of `-->` or `--!>` (HTML 13.2.5.51 and 13.2.5.52), or of `<!-->`.
  private static func isEnd(_ index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index >= 3, text[index] == UInt8(ascii: ">") else { return false }
    let dashes = text[index - 1] == UInt8(ascii: "!") ? index - 1 : index
    return text[dashes - 1] == UInt8(ascii: "-") && text[dashes - 2] == UInt8(ascii: "-")
  }
}
