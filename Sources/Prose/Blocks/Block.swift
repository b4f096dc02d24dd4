import MarkdownSyntax

/// One step of the blocks of a Markdown text, in the order they stand: containers begin and end, leaves are whole
/// (CommonMark 3).
enum Block {
  case quote
  /// A list item; `marker` is its bullet or its number with the dot or parenthesis.
  case item(marker: [UInt8])
  /// What a footnote says, with its label as it is typed.
  case footnote(label: [UInt8])
  /// The end of the innermost container.
  case end
  /// Lines without the blanks before them.
  case paragraph([UInt8])
  case heading(level: Int, text: [UInt8])
  case thematicBreak
  case code(CodeBlock)
  case table(Table)
  /// The lines of a block of HTML that begins with `<details>` or `</details>`, before `DetailsReader` has read it.
  case html([UInt8])
  /// `<details>`, with the text of its summary; nil without one.
  case details(isOpen: Bool, summary: HTMLText?)
  /// The end of the innermost `<details>`.
  case endDetails
  /// Text of HTML, on one line.
  case text(HTMLText)
}

/// A block and whether a blank line stood before it, on which the spacing of lists depends (CommonMark 5.3).
struct PlacedBlock {
  let block: Block
  let followsBlankLine: Bool
}

extension Block {
  /// Whether it has something to show on a line.
  var hasText: Bool {
    switch self {
    case .end, .endDetails, .html, .footnote: false
    case .details(_, let summary): summary != nil
    case .text(let text): !text.pieces.isEmpty
    case .quote, .item, .paragraph, .thematicBreak: true
    case .heading(_, let text): !text.isEmpty
    case .code(let code): code.lines.contains { $0.contains { !$0.isSpace } }
    case .table(let table): table.cells.contains { !$0.isEmpty }
    }
  }

  /// 1 to 6; nil for what is no heading.
  var headingLevel: Int? { if case .heading(let level, _) = self { level } else { nil } }

  /// What tells the list of an item from others, its bullet or the character after its number; nil for what is no item.
  var itemKind: UInt8? { if case .item(let marker) = self { marker.last } else { nil } }

  var isParagraph: Bool { if case .paragraph = self { true } else { false } }

  /// Whether it is a line of HTML, which only a blank line ends.
  var isTag: Bool {
    switch self {
    case .details, .endDetails: true
    case .quote, .item, .footnote, .end, .paragraph, .heading, .thematicBreak, .code, .table, .text, .html: false
    }
  }

  var isTable: Bool { if case .table = self { true } else { false } }
}

/// A fenced or indented code block.
struct CodeBlock {
  /// The fence it was written with; an indented block has the shortest.
  let fence: Fence
  let info: [UInt8]
  var lines: [[UInt8]] = []

  /// A fence that no line of it closes.
  var safeFence: Fence {
    let longest = lines.compactMap { fence.run(in: $0) }.max() ?? 0
    return Fence(character: fence.character, count: max(fence.count, longest + 1))
  }

  /// The info string as far as it is harmless to other readers: without tags, braces of templates and backticks.
  var safeInfo: [UInt8] {
    let end = info.indices.first { index in
      let opensTag = info[index] == .openBrace && info.byte(at: index + 1)?.opensTagAfterBrace ?? false
      return opensTag || info[index] == .lessThan || info[index] == .backtick
    }
    return Array(info[..<(end ?? info.count)]).trimmed()
  }
}

/// A table of GFM (4.10).
struct Table {
  let header: [[UInt8]]
  /// The delimiter cells: `---`, `:--`, `:-:`, `--:`.
  let alignments: [[UInt8]]
  var rows: [[[UInt8]]] = []

  /// The cells of all rows, from the header on.
  var cells: [[UInt8]] { header + rows.joined() }

  /// The cells of a row; those that no column is there for go into the last one, since a reader would drop them.
  func kept(_ cells: [[UInt8]]) -> [[UInt8]] {
    guard cells.count > header.count, let last = header.indices.last else { return cells }
    let merged = Array(cells[last...].joined(separator: [.space, .pipe, .space]))
    return cells[..<last] + [merged]
  }
}

extension Fence {
  /// Reads a fence from its text in a template, with or without the blanks before it and the info string after it.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    let start = bytes.skippingBlanks(from: 0)
    let character = bytes.byte(at: start) ?? .backtick
    self.init(character: character, count: bytes.endOfRun(of: character, from: start) - start)
  }

  /// The number of fence characters on a line that holds nothing else and may close a block of code in any container.
  ///
  /// Which columns its tabs reach to is known only with the container, so each counts as one.
  func run(in line: [UInt8]) -> Int? {
    let start = line.skippingBlanks(from: 0)
    return start < 4 ? length(ofRunAlone: start..<line.count, in: line) : nil
  }
}
