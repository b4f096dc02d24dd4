package import Text

/// A file that is imported.
package struct ImportSource: Hashable, Sendable {
  /// The content, with the path that messages name it by.
  package var text: SourceText

  package init(_ text: SourceText) {
    self.text = text
  }

  /// The last part of the path: `2024-07-25-logging.md`.
  package var fileName: String {
    let bytes = text.name.utf8
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) } ?? bytes.startIndex
    return String(text.name[start...])
  }

  /// Whether it was read from standard input, which has no name.
  package var isStandardInput: Bool { fileName.hasPrefix("<") }

  /// The file's name without its endings: `2024-07-25-logging` of `2024-07-25-logging.html.md.erb`. What follows a dot
  /// is an ending if it has letters alone, or letters before digits: `v1.2` has none.
  package var stem: String {
    var stem = Substring(fileName)
    while let dot = stem.utf8.lastIndex(of: UInt8(ascii: ".")), dot > stem.startIndex {
      let ending = stem.utf8[stem.utf8.index(after: dot)...]
      guard (1...8).contains(ending.count), let first = ending.first, (first | 0x20) &- 97 < 26,
        ending.allSatisfy({ $0 &- 48 < 10 || ($0 | 0x20) &- 97 < 26 })
      else { break }
      stem = stem[..<dot]
    }
    return String(stem)
  }
}
