import MarkdownSyntax

/// The HTML comments of a page that was rendered, which are notes for whoever edits its template.
///
/// Values cannot bring one along, since they are escaped. A comment ends as in browsers (HTML 13.2.5.43 to 13.2.5.52);
/// one without an end, and `<!--` in a tag, a `script` or a `style`, stays.
enum PageComments {
  /// The page without its comments, in time proportional to its length.
  static func removed(from html: String) -> String {
    var html = html
    let kept = html.withUTF8 { bytes -> [UInt8]? in
      var scanner = Scanner(bytes: bytes)
      return scanner.hasOpening ? scanner.withoutComments() : nil
    }
    return kept.map { String(decoding: $0, as: UTF8.self) } ?? html
  }

  private struct Scanner {
    let bytes: UnsafeBufferPointer<UInt8>
    var index = 0
    var kept: [UInt8] = []

    init(bytes: UnsafeBufferPointer<UInt8>) {
      self.bytes = bytes
    }

    var hasOpening: Bool { next("<!--", from: 0) != nil }

    mutating func withoutComments() -> [UInt8] {
      while let start = next("<", from: index) {
        keep(through: start)
        if starts(with: "<!--", at: start) {
          guard let end = HTMLComment.end(from: start, in: bytes.span, before: bytes.count) else { break }
          index = end
        } else {
          keep(through: endOfMarkup(from: start))
        }
      }
      keep(through: bytes.count)
      return kept
    }

    private mutating func keep(through end: Int) {
      kept += bytes[index..<end]
      index = end
    }

    /// The end of a tag, with its content where that is no text; behind `<` where it opens no tag.
    private func endOfMarkup(from start: Int) -> Int {
      let name = bytes[(start + 1)...].prefix { $0.isLetter || $0 == .slash }
      guard !name.isEmpty else { return start + 1 }
      var end = start + 1
      var quote: UInt8?
      while end < bytes.count, quote != nil || bytes[end] != .greaterThan {
        let byte = bytes[end]
        if byte == quote {
          quote = nil
        } else if quote == nil, byte == .quotationMark || byte == .apostrophe {
          quote = byte
        }
        end += 1
      }
      for raw in ["script", "style"] where name.map({ $0 | 0x20 }).elementsEqual(raw.utf8) {
        return next("</" + raw, from: end) ?? bytes.count
      }
      return min(end + 1, bytes.count)
    }

    /// The first place from `start` on at which the text stands, letters in either case.
    private func next(_ text: String, from start: Int) -> Int? {
      guard let first = text.utf8.first else { return nil }
      // Every byte of a page is passed here, most of them more than once.
      var at = start
      while at < bytes.count, bytes[at] != first || !starts(with: text, at: at) { at += 1 }
      return at < bytes.count ? at : nil
    }

    private func starts(with text: String, at start: Int) -> Bool {
      guard start + text.utf8.count <= bytes.count else { return false }
      return zip(text.utf8, bytes[start...]).allSatisfy { wanted, byte in
        wanted == byte || byte.isLetter && wanted == byte | 0x20
      }
    }
  }
}
