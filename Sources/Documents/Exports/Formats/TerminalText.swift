import Diagnostics
import Text

/// Text for a terminal, or for a file where nothing is wrapped: headings, facts with labels, and paragraphs below each
/// other. What would steer a terminal is shown by its number.
struct TerminalText {
  /// Where texts begin behind their labels.
  static let column = 14

  private(set) var text = ""
  private let style: DiagnosticPrinter.Style
  /// The columns that lines may take; nil for any number.
  private let width: Int?

  init(_ style: DiagnosticPrinter.Style, width: Int?) {
    self.style = style
    self.width = width.map { max($0, 40) }
  }

  /// A line that stands out, as a heading does.
  mutating func add(heading: String) { text += bold(DiagnosticPrinter.visible(heading)) + "\n" }

  /// An empty line, and a heading below it.
  mutating func begin(section: String) {
    text += "\n"
    add(heading: section)
  }

  /// A line of its own below a heading.
  mutating func add(line: String) { text += "  " + DiagnosticPrinter.visible(line) + "\n" }

  /// A text behind a label, its further lines below its first; nothing for an empty text. `column` is where it begins.
  mutating func add(_ label: String, _ text: String?, column: Int = Self.column, isBold: Bool = false) {
    guard let text, !text.isEmpty else { return }
    let head = "  " + DiagnosticPrinter.visible(label)
    let space = String(repeating: " ", count: max(column - DisplayWidth.columns(of: head), 1))
    add([MarkdownLine(text: text)], first: head + space, column: column, isBold: isBold)
  }

  /// An author's Markdown as text, with its paragraphs wrapped.
  mutating func add(markdown: String, label: String = "", column: Int = 2) {
    let head = label.isEmpty ? "" : "  " + DiagnosticPrinter.visible(label)
    let space = String(repeating: " ", count: max(column - DisplayWidth.columns(of: head), label.isEmpty ? 0 : 1))
    add(MarkdownLines.lines(of: markdown), first: head + space, column: column)
  }

  private mutating func add(_ lines: [MarkdownLine], first: String, column: Int, isBold: Bool = false) {
    let indent = String(repeating: " ", count: column)
    var lead = first
    for line in lines {
      let (head, further) = (DiagnosticPrinter.visible(line.head), DiagnosticPrinter.visible(line.further))
      var own = head
      let room = width.map { max($0 - column - DisplayWidth.columns(of: head), 20) }
      for part in Self.wrapped(DiagnosticPrinter.visible(line.text), to: room) {
        let written = isBold ? bold(part) : part
        text += part.isEmpty && own.allSatisfy { $0 == " " } ? "\n" : lead + own + written + "\n"
        (lead, own) = (indent, further)
      }
    }
  }

  private func bold(_ text: String) -> String { style == .colored ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  /// Lines of at most `width` columns, broken at spaces, and within a word only where the word is longer than a line.
  static func wrapped(_ text: String, to width: Int?) -> [String] {
    guard let width, DisplayWidth.columns(of: text) > width else { return [text] }
    var lines: [String] = []
    var (line, taken) = ("", 0)
    for word in text.split(separator: " ") {
      var (rest, columns) = (word[...], DisplayWidth.columns(of: String(word)))
      if taken > 0, taken + 1 + columns > width {
        lines.append(line)
        (line, taken) = ("", 0)
      }
      if taken > 0 { (line, taken) = (line + " ", taken + 1) }
      while columns > width {
        let head = prefix(of: rest, columns: width)
        lines.append(String(head))
        rest = rest[head.endIndex...]
        columns -= DisplayWidth.columns(of: String(head))
      }
      (line, taken) = (line + rest, taken + columns)
    }
    return lines + [line]
  }

  /// The longest beginning that fits; at least one character.
  private static func prefix(of text: Substring, columns: Int) -> Substring {
    var (end, taken) = (text.startIndex, 0)
    while end < text.endIndex {
      taken += DisplayWidth.columns(of: String(text[end]))
      guard taken <= columns || end == text.startIndex else { break }
      end = text.index(after: end)
    }
    return text[..<end]
  }
}
