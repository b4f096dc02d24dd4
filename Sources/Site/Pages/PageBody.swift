package import Markdown
package import Text

/// What a page shows in its main part.
package struct PageBody: Sendable {
  /// HTML in UTF-8.
  package internal(set) var html: ByteParts
  /// The headings of its sections in the order of the text: its table of contents is made of them.
  let sections: [DocumentOutline.Heading]

  /// A document, and a drawing that follows it.
  package init(_ document: HTMLFragment, followedBy figure: String = "") {
    var parts = ByteParts(document.bytes)
    if !figure.isEmpty { parts.append(part: Array(figure.utf8)) }
    html = parts
    sections = document.outline.headings.filter { $0.level == 2 }
  }

  /// A body that a template is still to write, around a document with these headings.
  package init(around outline: DocumentOutline) {
    html = ByteParts()
    sections = outline.headings.filter { $0.level == 2 }
  }
}
