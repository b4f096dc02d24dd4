import Diagnostics
import Incidents
import Prose

/// Reads the text of nodes.
enum Scalars {
  /// The longest text of one value, in bytes (64 KiB): what is longer belongs into the narrative or beside the record.
  static let longest = 64 * 1024

  /// A scalar's text without the line breaks at its end, Markdown without its comments; nil, with the problem reported,
  /// where the node is no scalar.
  static func text(of node: YAMLNode, as kind: FieldKind, _ reading: inout Reading) -> String? {
    guard let text = node.content else {
      Shapes.refuse(node, as: kind, &reading)
      return nil
    }
    guard text.utf8.count <= longest else {
      reading.report(
        "text-too-long", at: node, "\(text.utf8.count) bytes are more than the 64 KiB that a value may have",
        suggestion: "move the text to narrative.md")
      return nil
    }
    LostText.report(of: node, as: kind, .warning, &reading)
    return kind.isMarkdown && node.tree.mayHoldComments ? HTMLComments.removed(from: text) : text
  }

  /// The same for the author's Markdown.
  static func markdown(of node: YAMLNode, _ reading: inout Reading) -> MarkdownText? {
    text(of: node, as: .prose, &reading).map { MarkdownText($0) }
  }

  /// The same for a value that is more than words: whatever is longer than an address is none.
  static func shortText(of node: YAMLNode, as kind: FieldKind, _ reading: inout Reading) -> String? {
    guard !node.isScalar || node.cell.length <= longestValue else {
      reading.report(
        "wrong-shape", at: node, "a text of \(node.cell.length) bytes stands where \(kind.expectation) is wanted",
        suggestion: "write \(kind.example)")
      return nil
    }
    return text(of: node, as: kind, &reading)
  }

  private static let longestValue = 2000

  /// Whether the node holds no text, or Markdown of which nothing is left without its comments.
  static func isEmpty(_ node: YAMLNode, as kind: FieldKind) -> Bool {
    guard !node.isEmpty else { return true }
    guard node.tree.mayHoldComments, kind.isMarkdown, let text = node.content, HTMLComments.mayHoldComments(text)
    else { return false }
    return HTMLComments.removed(from: text).isEmpty
  }
}
