import MarkdownSyntax

/// What a document consists of and refers to, whatever it is written as.
package struct DocumentOutline: Sendable {
  /// A heading.
  package struct Heading: Hashable, Sendable {
    /// 1 to 6.
    package var level: Int
    /// The `id` of its element, unique in the document.
    package var id: String
    /// Its text without markup.
    package var text: String

    package init(level: Int, id: String, text: String) {
      self.level = level
      self.id = id
      self.text = text
    }
  }

  /// In the order of the document: what a table of contents is made of.
  package internal(set) var headings: [Heading] = []
  /// The relative paths that links lead to and pictures show, as they are written, without queries and fragments.
  package internal(set) var files: Set<String> = []

  package init() {}

  /// The text of the first heading of level 1, for the page's `title`.
  package var title: String? {
    headings.first { $0.level == 1 }?.text
  }

  /// Adds the file that a relative destination leads to; a place within the page has none.
  mutating func addFile(of destination: [UInt8]) {
    let path = destination.prefix { $0 != .hash && $0 != .questionMark }
    guard !path.isEmpty else { return }
    // What most documents need, so that it does not grow step by step.
    if files.isEmpty { files.reserveCapacity(12) }
    files.insert(String(decoding: path, as: UTF8.self))
  }
}
