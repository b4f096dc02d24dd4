import Foundation
import Prose
import TestSupport
import Testing

/// The author's Markdown as it goes into a place.
func placed(_ markdown: String, at place: Place) -> String { Prose.markdown(markdown, at: place).text }

/// A small document with a value in one kind of place.
///
/// `STARTMARK` stands before the value and `ENDMARK` after it; what is before the one and after the other must never
/// depend on the value.
struct Setting: Sendable, CustomTestStringConvertible {
  let name: String
  let before: String
  let after: String
  let place: Place
  /// What the page must go on with after the value.
  var tail = "ENDMARK"

  var testDescription: String { name }

  func document(_ inserted: String) -> String { before + inserted + after }

  /// The document with the author's Markdown, which what stands behind it is kept apart from.
  func document(_ placed: PlacedMarkdown) -> String {
    let behind = after.drop { $0 == " " }
    guard placed.end != .text, let first = behind.utf8.first, first != UInt8(ascii: "\n") else {
      return document(placed.text)
    }
    return before + placed.text + PlacedMarkdown.separator(before: first, at: place) + behind
  }

  /// The text of a value that a reader sees here: emphasis holds next to no white space.
  func shown(_ text: String) -> String {
    guard case .emphasis = place.inline else { return text }
    return text.trimmingCharacters(in: CharacterSet(charactersIn: " \u{A0}\u{3000}"))
  }

  /// A page's text without what code has no way to show.
  func compared(_ text: String) -> String {
    guard case .codeSpan = place.inline else { return text }
    return text.replacing("ˋ", with: "`")
  }

  /// Tables and strikethrough are GFM's.
  func exists(in dialect: CmarkGFM.Dialect) -> Bool {
    dialect == .gfm || (place.block != .cell && place.inline != .emphasis(delimiter: "~~"))
  }

  static let all: [Setting] = blocks + lines + cells + inlines

  private static let blocks = [
    Setting(
      name: "paragraph", before: "# Top\n\nSTARTMARK\n\n", after: "\n\nENDMARK\n\n## Next\n",
      place: Place(startsLine: true, endsLine: true, headingLevel: 1)),
    Setting(
      name: "nested list item", before: "- STARTMARK\n  - ", after: "\n  - ENDMARK\n- last\n\n[a](b)\n",
      place: Place(continuation: "    ", startsLine: true, endsLine: true, startsItem: true)),
    Setting(
      name: "numbered item", before: "STARTMARK\n\n1. ", after: "\n2. ENDMARK\n",
      place: Place(continuation: "   ", startsLine: true, endsLine: true, startsItem: true)),
    Setting(
      name: "block quote", before: "> STARTMARK\n>\n> ", after: "\n>\n> ENDMARK\n\nlast\n",
      place: Place(continuation: "> ", startsLine: true, endsLine: true)),
    Setting(
      name: "quote in an item", before: "- STARTMARK\n\n  > ", after: "\n\n  ENDMARK\n- last\n",
      place: Place(continuation: "  > ", startsLine: true, endsLine: true)),
    Setting(
      name: "fenced code", before: "STARTMARK\n\n```\n", after: "\n```\n\nENDMARK\n\n# Next\n",
      place: Place(block: .fencedCode(fence: "```"), startsLine: true, endsLine: true)),
    Setting(
      name: "fenced code in an item", before: "- STARTMARK\n\n  ~~~\n  ", after: "\n  ~~~\n- ENDMARK\n",
      place: Place(block: .fencedCode(fence: "~~~"), continuation: "  ", startsLine: true, endsLine: true)),
  ]

  private static let lines = [
    Setting(
      name: "middle of a line", before: "STARTMARK ", after: " ENDMARK *a* `b` [c](d)\n\n# Next\n",
      place: Place(before: " ", after: " ")),
    Setting(
      name: "between letters", before: "STARTMARK", after: "ENDMARK *a* `b` [c](d)\n\n# Next\n",
      place: Place(before: "K", after: "E")),
    Setting(
      name: "start of a line", before: "STARTMARK\n\n", after: " ENDMARK\n\n# Next\n",
      place: Place(startsLine: true, after: " ")),
    Setting(
      name: "end of a line", before: "STARTMARK: ", after: "\n\nENDMARK\n",
      place: Place(endsLine: true, before: " ")),
    Setting(
      name: "end of an item", before: "- **STARTMARK** ", after: "\n- ENDMARK\n",
      place: Place(continuation: "  ", endsLine: true, before: " ")),
    Setting(
      name: "task item", before: "STARTMARK\n\n- [ ] ", after: "\n- [x] ENDMARK\n",
      place: Place(continuation: "  ", endsLine: true, before: " ")),
    Setting(
      name: "heading", before: "# STARTMARK\n\n## ", after: "\n\nENDMARK\n\n## Next\n",
      place: Place(block: .heading, endsLine: true, headingLevel: 2, before: " ")),
    Setting(
      name: "middle of a heading", before: "## STARTMARK ", after: " ENDMARK\n\n## Next\n",
      place: Place(block: .heading, headingLevel: 2, before: " ", after: " ")),
  ]

  private static let cells = [
    Setting(
      name: "cell", before: "| a | b | c |\n| --- | --- | --- |\n| STARTMARK | ",
      after: " | ENDMARK |\n| x | y | z |\n\n# Next\n", place: Place(block: .cell, before: " ", after: " ")),
    Setting(
      name: "narrow cell", before: "|a|b|c|\n|---|---|---|\n|STARTMARK|", after: "|ENDMARK|\n|x|y|z|\n\n# Next\n",
      place: Place(block: .cell, before: "|", after: "|")),
    Setting(
      name: "cell that starts its line", before: "# STARTMARK\n\na | b\n--- | ---\nx | y\n",
      after: " | ENDMARK\nx | y\n\n# Next\n",
      place: Place(block: .cell, startsLine: true, after: " ")),
    Setting(
      name: "emphasis in a cell", before: "| a | b | c |\n| --- | --- | --- |\n| STARTMARK | *",
      after: "* | ENDMARK |\n| x | y | z |\n",
      place: Place(block: .cell, inline: .emphasis(delimiter: "*"), before: "*", after: "*"),
      tail: "</em></td>\n<td>ENDMARK"),
    Setting(
      name: "code in a cell", before: "| a | b | c |\n| --- | --- | --- |\n| STARTMARK | `",
      after: "` | ENDMARK |\n| x | y | z |\n",
      place: Place(block: .cell, inline: .codeSpan(ticks: 1), before: "`", after: "`"),
      tail: "</code></td>\n<td>ENDMARK"),
    Setting(
      name: "link text in a cell", before: "| a | b | c |\n| --- | --- | --- |\n| STARTMARK | [",
      after: "](u) | ENDMARK |\n| x | y | z |\n",
      place: Place(block: .cell, inline: .linkText, before: "[", after: "]"),
      tail: "</a></td>\n<td>ENDMARK"),
    Setting(
      name: "destination in a cell", before: "| a | b | c |\n| --- | --- | --- |\n| STARTMARK | [t](",
      after: ") | ENDMARK |\n| x | y | z |\n",
      place: Place(block: .cell, inline: .linkDestination, before: "(", after: ")"),
      tail: "\">t</a></td>\n<td>ENDMARK"),
  ]

  private static let inlines =
    ["*": "em", "_": "em", "**": "strong", "__": "strong", "~~": "del"].sorted { $0.key < $1.key }.map {
      delimiter, tag in
      Setting(
        name: "between \(delimiter)", before: "STARTMARK \(delimiter)", after: "\(delimiter) ENDMARK *a*\n\n# Next\n",
        place: Place(
          inline: .emphasis(delimiter: delimiter), before: delimiter.unicodeScalars.first,
          after: delimiter.unicodeScalars.first), tail: "</\(tag)> ENDMARK")
    } + [
      Setting(
        name: "link text", before: "STARTMARK [", after: "](http://u.example/x) ENDMARK `a`\n",
        place: Place(inline: .linkText, before: "[", after: "]"), tail: "</a> ENDMARK"),
      Setting(
        name: "link destination", before: "STARTMARK [t](", after: ") ENDMARK `a`\n",
        place: Place(inline: .linkDestination, before: "(", after: ")"), tail: "\">t</a> ENDMARK"),
      Setting(
        name: "code span", before: "STARTMARK `", after: "` ENDMARK `a`\n",
        place: Place(inline: .codeSpan(ticks: 1), before: "`", after: "`"), tail: "</code> ENDMARK"),
      Setting(
        name: "code span of two", before: "STARTMARK `` ", after: " `` ENDMARK `a`\n",
        place: Place(inline: .codeSpan(ticks: 2), before: " ", after: " "), tail: "</code> ENDMARK"),
    ]
}
