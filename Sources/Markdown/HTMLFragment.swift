/// HTML for the body of a page, without the page.
package struct HTMLFragment: Hashable, Sendable {
  package struct Heading: Hashable, Sendable {
    /// 1 to 6.
    package var level: Int
    /// The `id` of its element, unique in the fragment.
    package var id: String
    /// Its text without markup.
    package var text: String

    package init(level: Int, id: String, text: String) {
      self.level = level
      self.id = id
      self.text = text
    }
  }

  /// Well-formed HTML5 without scripts, styles and anything that a page would load from elsewhere.
  package var html: String
  /// In the order of the document: what a table of contents is made of.
  package var headings: [Heading]

  package init(html: String, headings: [Heading]) {
    self.html = html
    self.headings = headings
  }

  /// The text of the first heading of level 1, for the page's `title`.
  package var title: String? {
    headings.first { $0.level == 1 }?.text
  }
}
