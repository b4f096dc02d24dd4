/// The lines that say of a file beside a record that it may be replaced: to Markdown a link's definition and to a drawing
/// a comment, neither of which shows.
package enum OriginMark {
  package static let markdown = "[//]: # (\(words))\n"
  package static let drawing = "<!-- \(words) -->\n"

  /// All of them: a file that ends in one was made by pir.
  package static let all: Set = [markdown, drawing]

  private static let words = "Made by pir from the records beside it: edit those instead."
}
