package import Markdown

/// What a page shows in its main part.
package struct PageBody: Sendable {
  /// HTML in UTF-8.
  package internal(set) var html: [UInt8]
  /// The headings of its sections in the order of the text: its table of contents is made of them.
  let sections: [DocumentOutline.Heading]

  /// A document, and a drawing that follows it.
  package init(_ document: consuming HTMLFragment, followedBy figure: String = "") {
    if !figure.isEmpty { document.append(figure) }
    html = document.bytes
    sections = document.outline.headings.filter { $0.level == 2 }
  }

  /// A body that a template is still to write, around a document with these headings.
  package init(around outline: DocumentOutline) {
    html = []
    sections = outline.headings.filter { $0.level == 2 }
  }
}
