import Testing

/// A way in which Markdown in a record gives other HTML than through `pir html`; docs/markdown.md has the reasons.
struct MarkdownDifference: Sendable, CustomTestStringConvertible {
  /// As docs/markdown.md names it.
  let name: String
  /// A text that is read in two ways for this reason alone.
  let example: String
  /// The same text without what is read in two ways.
  let neutral: @Sendable (String) -> String

  var testDescription: String { name }

  /// White space in the HTML, then the others in the order in which they are taken out of a text.
  static let all = [
    MarkdownDifference(name: "White space", example: "a\nb\n===") { $0 },
    MarkdownDifference(name: "Bare links", example: "http://a.b/`c`") {
      $0.replacing("://", with: ".").replacing(/[wW]{3}\./, with: "w.")
    },
    MarkdownDifference(name: "HTML", example: "<b title=\"*a*\">") { $0.replacing(/<[A-Za-z\/!?]/, with: "(") },
    MarkdownDifference(name: "Strikethrough", example: "a~_b_") { $0.replacing("~", with: "-") },
    MarkdownDifference(name: "Underlined headings", example: "a  \nb\n===") {
      $0.replacing(/(?m)^([> \t]*)(?:=+|-+)[ \t]*$/) { "\($0.output.1)x" }
    },
    MarkdownDifference(name: "Tasks without text", example: "- [x] ") {
      $0.replacing(/(?m)\[[ xX]\][ \t]+$/, with: "x")
    },
    MarkdownDifference(name: "Footnotes on two lines", example: "[[^\n]()") {
      $0.replacing(/\[\^[^\]\n]*\n/, with: "x\n")
    },
    MarkdownDifference(name: "Delimiters left over", example: "a*b/*c***") { $0.replacing(/[*_]{2,}/, with: "x") },
    MarkdownDifference(name: "Cells beyond the last column", example: "a|b\n-|-\nc|d|e") {
      $0.replacing("|", with: "/")
    },
    MarkdownDifference(name: "Unclosed backticks", example: "`` `a` `b`") { $0.replacing(/`+/, with: "'") },
    MarkdownDifference(name: "Byte order mark", example: "\u{FEFF}* a") { $0.replacing("\u{FEFF}", with: "") },
    MarkdownDifference(name: "Definitions between items", example: "- a\n\n[b]: c\n- d") {
      $0.replacing("]:", with: "].")
    },
  ]

  /// The names of what has to be taken out of a text until both ways give the same; nil if that is not enough.
  static func found(in markdown: String) -> [String]? {
    let ways = Ways(markdown)
    if ways.record == ways.direct { return [] }
    var text = markdown
    var names: [String] = []
    for (index, difference) in all.enumerated() {
      let neutral = difference.neutral(text)
      guard neutral != text || index == 0 else { continue }
      text = neutral
      names.append(difference.name)
      if Ways(text).areEqualButForWhiteSpace { return names }
    }
    return nil
  }

  private struct Ways {
    let record: String?
    let direct: String?

    init(_ markdown: String) {
      record = RecordProse.html(of: markdown)
      direct = DirectMarkdown.html(markdown)
    }

    var areEqualButForWhiteSpace: Bool { record.map(Self.collapsed) == direct.map(Self.collapsed) }

    /// One space for each run of white space, none next to a tag.
    private static func collapsed(_ html: String) -> String {
      html.replacing(/\s*(<[^>]*>)\s*/) { $0.output.1 }.replacing(/\s+/, with: " ")
    }
  }
}
