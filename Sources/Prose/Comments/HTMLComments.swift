import MarkdownSyntax
import Text

/// The HTML comments of an author's Markdown, which are notes for whoever edits the text and no part of it.
///
/// A comment begins with `<!--` outside of code and ends with the next `-->` or `--!>`, as in browsers (HTML 13.2.5.43 to
/// 13.2.5.52, which takes more for a comment than CommonMark 0.30 6.6): it may span blocks, and `<!-->` and `<!--->` are
/// comments without text. In code spans and code blocks, and behind a backslash, `<!--` is text.
package enum HTMLComments {
  /// The Markdown without its comments; a text that has none is returned as it is.
  ///
  /// What a comment separates stays separate: a removed comment leaves a blank line where it interrupted a paragraph, and
  /// a backslash or a space where the text on both sides would become markup that was not there. Two lists that only a
  /// comment separates become one. Takes time in proportion to the text, for any text.
  package static func removed(from markdown: String) -> String {
    guard mayHoldComments(markdown) else { return markdown }
    return String(decoding: removed(from: Array(markdown.utf8)), as: UTF8.self)
  }

  /// The same for Markdown in UTF-8.
  package static func removed(from markdown: [UInt8]) -> [UInt8] {
    let comments = CommentScanner(markdown).comments
    return comments.isEmpty ? markdown : CommentRemoval.text(of: markdown, without: comments)
  }

  /// The Markdown with spaces for the ASCII characters of its comments, so that everything else keeps its line, its
  /// column and its offset: for rules that point into a file.
  package static func blanked(_ markdown: String) -> String {
    guard mayHoldComments(markdown) else { return markdown }
    let bytes = Array(markdown.utf8)
    return blank(CommentScanner(bytes).comments.map(\.range), in: bytes)
  }

  /// The same with spaces for its code, too: for rules about what is said, since code is meant as it is.
  package static func blankedWithCode(_ markdown: String) -> String {
    let mayHoldCode = ["`", "~", "    ", "\t"].contains { markdown.contains(bytesOf: $0) }
    guard mayHoldCode || mayHoldComments(markdown) else { return markdown }
    let bytes = Array(markdown.utf8)
    let scanner = CommentScanner(bytes)
    return blank(scanner.comments.map(\.range) + scanner.code, in: bytes)
  }

  private static func blank(_ ranges: [Range<Int>], in bytes: [UInt8]) -> String {
    var bytes = bytes
    for index in ranges.joined() where bytes[index] < 0x80 && !bytes[index].isSpace { bytes[index] = .space }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The offset in UTF-8 of the first `<!--` that no comment end follows, code left out; nil where each is closed.
  package static func unclosed(in markdown: String) -> Int? {
    guard mayHoldComments(markdown) else { return nil }
    return CommentScanner(Array(markdown.utf8)).ends.unclosed
  }

  /// Whether a text holds `<!--` at all.
  package static func mayHoldComments(_ text: String) -> Bool { text.contains(bytesOf: start) }

  /// The same of many texts, one after another, in UTF-8.
  package static func mayHoldComments(_ texts: [UInt8]) -> Bool { texts.contains(bytesOf: start) }

  private static var start: String { "<!--" }
}
