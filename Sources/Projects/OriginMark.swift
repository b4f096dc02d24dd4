/// The lines that say of a file beside a record that it may be replaced: to Markdown a link's definition and to a drawing
/// a comment, neither of which shows.
package enum OriginMark {
  /// The last line of a Markdown document, with its line break.
  package static let markdown = "[//]: # (\(words))\n"
  /// The last line of a drawing, with its line break.
  package static let drawing = "<!-- \(words) -->\n"

  /// All of them: a file that ends in one was made by pir.
  package static let all: Set = [markdown, drawing]

  private static let words = "Made by pir from the records beside it: edit those instead."
}
