import MarkdownSyntax

/// A document as HTML: the body of a page, without the page.
package struct HTMLFragment: Sendable {
  /// A part that pages may treat in a way of their own.
  package struct Block: Sendable {
    package enum Content: Sendable {
      case heading(DocumentOutline.Heading)
      case table(HTMLTable)
      /// A paragraph that is a picture and nothing else, with the picture's path.
      case picture(file: String)
    }

    package let content: Content
    /// Its bytes, with the line end after it.
    package let range: Range<Int>
  }

  /// Well-formed HTML5 in UTF-8, without scripts, styles and anything that a page would load from elsewhere.
  package let bytes: [UInt8]
  /// In the order of the text, those in lists and quotes too. Everything else is between them.
  package let blocks: [Block]
  package let outline: DocumentOutline

  /// The whole document.
  package var html: String { String(decoding: bytes, as: UTF8.self) }

  /// Bytes.
  package var count: Int { bytes.count }

  /// Appends a part of the document to a page; `range` is made from the ranges of blocks and cells.
  package func append(_ range: Range<Int>, to page: inout [UInt8]) { page.append(bytes.span, in: range) }

  /// A part of the document; `range` is made from the ranges of blocks and cells.
  package func html(in range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
