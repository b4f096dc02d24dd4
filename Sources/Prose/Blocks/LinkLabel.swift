import MarkdownSyntax

/// The name in brackets by which a link finds its definition (CommonMark 6.3, "link label").
package enum LinkLabel {
  /// The longest label that is looked up, in bytes.
  private static let longest = 999

  /// The label between the bracket at `start` and the next one, which must close it; nil where there is none.
  package static func content(in bytes: [UInt8], from start: Int) -> Range<Int>? {
    guard bytes.byte(at: start) == .openBracket else { return nil }
    var index = start + 1
    while let byte = bytes.byte(at: index), byte != .openBracket, byte != .closeBracket {
      index += byte == .backslash && bytes.byte(at: index + 1)?.isPunctuation == true ? 2 : 1
      guard index - start <= longest + 1 else { return nil }
    }
    return bytes.byte(at: index) == .closeBracket ? (start + 1)..<index : nil
  }

  /// The form in which labels are compared: case-folded, white space at the ends gone, each run of it inside one space.
  ///
  /// Nil where no label can be: without text, or too long. One that begins with a caret names a footnote and no link.
  static func normalized(_ label: ArraySlice<UInt8>) -> [UInt8]? {
    guard label.count <= longest else { return nil }
    var folded: [UInt8] = []
    folded.reserveCapacity(label.count)
    for word in label.split(whereSeparator: \.isSpace) {
      if !folded.isEmpty { folded.append(.space) }
      folded.append(contentsOf: word)
    }
    guard let first = folded.first, first != .caret else { return nil }
    guard folded.contains(where: { $0 >= 0x80 }) else {
      return folded.map { $0 >= 0x61 && $0 <= 0x7A ? $0 & 0xDF : $0 }
    }
    // Lower case first: `ẞ` has an upper case of its own only through `ß`.
    return Array(String(decoding: folded, as: UTF8.self).lowercased().uppercased().utf8)
  }
}
