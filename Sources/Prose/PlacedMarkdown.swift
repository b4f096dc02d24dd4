import MarkdownSyntax

/// The author's Markdown as it goes into a document, with what must be known of it before more is written behind it.
package struct PlacedMarkdown: Sendable {
  /// What it ends in.
  package enum End: Sendable {
    /// Text, which goes on with what comes behind it.
    case text
    /// A block that is no paragraph, which takes nothing more in.
    case block
    /// A list, which a list of the same kind behind it would go on.
    case list
  }

  /// The text as UTF-8.
  package let bytes: [UInt8]
  package let end: End

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  init(_ bytes: [UInt8], end: End = .text) {
    self.bytes = bytes
    self.end = end
  }

  /// What goes between a block and the text behind it on its line, which begins with `first` and no blank.
  package static func separator(before first: UInt8, at place: Place) -> String {
    let continuation = String(decoding: place.blankLine, as: UTF8.self)
    // A space that cannot be taken for a block's indentation: text after it begins no block.
    return "\n" + continuation + "\n" + place.continuation + (textStart.contains(first) ? "" : "&#32;")
  }

  /// What a line may begin with that is text, whatever comes behind it.
  private static let textStart = ByteSet((0...0xFF).filter { $0.isLetter || $0 >= 0x80 } + "(),;.".utf8)
}
