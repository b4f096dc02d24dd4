/// How the HTML of a document is written for the place that it goes to.
package struct HTMLStyle: Hashable, Sendable {
  package enum Tables: Hashable, Sendable {
    /// The elements alone.
    case plain
    /// In a box that scrolls them sideways. Where a table is one of words, its cells also carry the head of their column
    /// and have a box within, so that a style sheet can set them below each other on a narrow screen.
    case responsive
  }

  package enum Headings: Hashable, Sendable {
    /// With ids, and from level 2 on with a link to themselves.
    case sections
    /// As strong text, for a text that is no part of the outline of the page that quotes it.
    case text
  }

  package var tables: Tables
  package var headings: Headings

  package init(tables: Tables, headings: Headings = .sections) {
    self.tables = tables
    self.headings = headings
  }

  /// Elements without anything that only a style sheet makes use of.
  package static let plain = HTMLStyle(tables: .plain)
  /// For the pages of a site.
  package static let page = HTMLStyle(tables: .responsive)
}
