import MarkdownSyntax
package import Text

/// The YAML between two lines `---` that a Markdown file begins with: what generators of sites keep about a page.
///
/// Only a mapping is front matter. Any other text between such lines is part of the document.
package struct FrontMatter {
  /// The value of `title`, where that is a text.
  package let title: String?
  /// What it says; its first line is the second one of the file.
  package let tree: YAMLTree
  /// The text below the closing line.
  package let body: String
  private let lineEnds: [UInt8]

  /// Finds the front matter of a text; nil where it has none. Takes time in proportion to the text.
  package init?(of source: SourceText) {
    guard source.text.utf8.starts(with: "---".utf8) else { return nil }
    let bytes = Array(source.text.utf8)
    guard let (block, end) = Self.block(in: bytes) else { return nil }
    let tree = YAMLTree(SourceText(name: source.name, text: String(decoding: bytes[block], as: UTF8.self)))
    guard let root = tree.root, root.kind == .mapping, !root.isCut, !tree.isCut else { return nil }
    self.tree = tree
    title = root.value(of: "title")?.content.flatMap { $0.isEmpty ? nil : $0 }
    body = String(decoding: bytes[end...], as: UTF8.self)
    lineEnds = bytes[..<end].filter(\.endsLine)
  }

  /// The source with blank lines for the front matter, so that everything else keeps its place.
  package func blanked(in source: SourceText) -> SourceText {
    SourceText(name: source.name, text: String(decoding: lineEnds, as: UTF8.self) + body)
  }

  /// The lines between the first two that are `---`, and where the text below them begins.
  private static func block(in bytes: [UInt8]) -> (block: Range<Int>, end: Int)? {
    let (first, start) = line(in: bytes, from: 0)
    guard isFence(first, in: bytes) else { return nil }
    var position = start
    while position < bytes.count {
      let (line, next) = line(in: bytes, from: position)
      if isFence(line, in: bytes) { return (start..<position, next) }
      position = next
    }
    return nil
  }

  /// The line that begins at `start`, and where the next one does.
  private static func line(in bytes: [UInt8], from start: Int) -> (line: Range<Int>, next: Int) {
    var end = start
    while end < bytes.count, !bytes[end].endsLine { end += 1 }
    let isCRLF = end < bytes.count && bytes[end] == .carriageReturn && bytes.byte(at: end + 1) == .lineFeed
    return (start..<end, min(bytes.count, end + (isCRLF ? 2 : 1)))
  }

  private static func isFence(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
    let end = bytes.endOfRun(of: .hyphen, in: line)
    return end == line.lowerBound + 3 && bytes.skippingBlanks(in: end..<line.upperBound) == line.upperBound
  }
}
