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
    add([DiagnosticPrinter.visible(text)], first: head + space, column: column, isBold: isBold)
  }

  /// An author's Markdown as it is written, with its paragraphs wrapped.
  mutating func add(markdown: String, label: String = "", column: Int = 2) {
    let head = label.isEmpty ? "" : "  " + DiagnosticPrinter.visible(label)
    let space = String(repeating: " ", count: max(column - DisplayWidth.columns(of: head), label.isEmpty ? 0 : 1))
    add(MarkdownLines.joined(markdown).map(DiagnosticPrinter.visible), first: head + space, column: column)
  }

  private mutating func add(_ lines: [String], first: String, column: Int, isBold: Bool = false) {
    let indent = String(repeating: " ", count: column)
    var lead = first
    for line in lines {
      // What a list item or code is indented by stays.
      let own = line.prefix { $0 == " " }
      for part in Self.wrapped(String(line.dropFirst(own.count)), to: width.map { max($0 - column - own.count, 20) }) {
        let written = isBold ? bold(part) : part
        text += part.isEmpty ? "\n" : lead + own + written + "\n"
        lead = indent
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

/// Markdown by lines for a terminal, where the lines of a paragraph are one.
enum MarkdownLines {
  /// A line that begins a block of its own, is indented, or lies in code stays apart; empty lines follow no other.
  static func joined(_ markdown: String) -> [String] {
    var lines: [String] = []
    var (isInCode, joins) = (false, false)
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      let content = line.drop { $0 == " " }
      let isFence = content.hasPrefix("```") || content.hasPrefix("~~~")
      if isFence { isInCode.toggle() }
      let standsAlone = isInCode || isFence || line.hasPrefix("    ") || beginsBlock(content)
      if content.isEmpty {
        if !(lines.last ?? "").isEmpty || isInCode { lines.append("") }
        joins = false
      } else if joins, !standsAlone, let last = lines.popLast() {
        lines.append(last + " " + content)
      } else {
        lines.append(String(line))
      }
      // Two spaces or a backslash break a line, and nothing goes on from a heading, a table or code.
      joins =
        !content.isEmpty && !isInCode && !isFence && !line.hasSuffix("  ") && !line.hasSuffix("\\")
        && !content.hasPrefix("#") && !content.hasPrefix("|")
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static func beginsBlock(_ content: Substring) -> Bool {
    guard let first = content.first else { return false }
    if "#|>".contains(first) { return true }
    if "-*+".contains(first) { return content.dropFirst().hasPrefix(" ") }
    let rest = content.drop { ("0"..."9").contains($0) }
    return rest.count < content.count && (rest.hasPrefix(". ") || rest.hasPrefix(") "))
  }
}
