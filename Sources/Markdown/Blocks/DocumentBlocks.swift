import CCmark
package import Diagnostics
import MarkdownSyntax

/// A document as the blocks that libcmark finds in it, each with its own text: what is not blank is in one of them.
package struct DocumentBlocks: Sendable {
  package let blocks: [DocumentBlock]

  /// Reads a document.
  ///
  /// - Returns: nil, with the problem at its place, for one that exceeds a limit of what is rendered.
  package static func read(_ source: MarkdownSource) -> (document: DocumentBlocks?, problems: [Diagnostic]) {
    let problems = MarkdownRenderer.problems(in: source)
    guard problems.isEmpty else { return (nil, problems) }
    let reader = DocumentBlockReader(source.bytes)
    let tree = SyntaxTree(parsing: source.bytes)
    return (DocumentBlocks(blocks: tree.withRoot { reader.blocks(of: $0) }), [])
  }
}

/// Turns the nodes of a tree into blocks with text.
private struct DocumentBlockReader {
  private let lines: SourceLines

  init(_ bytes: [UInt8]) {
    lines = SourceLines(bytes)
  }

  func blocks(of root: SyntaxNode) -> [DocumentBlock] {
    blocks(in: root, SourceLines.Container(lines: 1...max(1, lines.count), firstByte: 0, columns: 0))
  }

  /// The blocks in a container, which is the document or an item: nothing is read within quotes.
  private func blocks(in node: SyntaxNode, _ container: SourceLines.Container) -> [DocumentBlock] {
    var blocks: [DocumentBlock] = []
    var next = container.lines.lowerBound
    var child = node.firstChild
    while let node = child {
      child = node.next
      // Definitions that begin a paragraph are no nodes; the paragraph begins where they do.
      let start = min(max(node.startLine, next), container.lines.upperBound)
      let limit = child.map { max(start, $0.startLine - 1) } ?? container.lines.upperBound
      let end = node.type == CMARK_NODE_HTML_BLOCK ? limit : max(start, min(node.endLine, limit))
      addDefinitions(from: next, to: start - 1, container, to: &blocks)
      blocks += read(node, start...max(start, lines.lastFilled(in: start...end)), container)
      next = (blocks.last?.lines.upperBound ?? start) + 1
    }
    addDefinitions(from: next, to: container.lines.upperBound, container, to: &blocks)
    return blocks
  }

  private func addDefinitions(
    from start: Int, to end: Int, _ container: SourceLines.Container, to blocks: inout [DocumentBlock]
  ) {
    guard start <= end, let first = lines.firstFilled(in: start...end) else { return }
    let range = first...lines.lastFilled(in: first...end)
    let text = lines.text(range, in: container)
    // The line of an empty item holds its mark alone.
    if !text.isEmpty { blocks.append(DocumentBlock(.definitions, lines: range, source: text)) }
  }

  private func read(
    _ node: SyntaxNode, _ range: ClosedRange<Int>, _ container: SourceLines.Container
  ) -> [DocumentBlock] {
    let kind: DocumentBlock.Kind
    switch node.type {
    case CMARK_NODE_HEADING:
      kind = .heading(DocumentBlock.Heading(level: node.headingLevel, text: Self.plainText(of: node)))
    case CMARK_NODE_PARAGRAPH: return paragraph(range, container)
    case CMARK_NODE_LIST: kind = .list(items(of: node, range, container))
    case CMARK_NODE_BLOCK_QUOTE: kind = .quote
    case CMARK_NODE_CODE_BLOCK: kind = .code
    case CMARK_NODE_HTML_BLOCK: kind = .html
    default: kind = .thematicBreak
    }
    return [DocumentBlock(kind, lines: range, source: lines.text(range, in: container))]
  }

  // MARK: Lists

  private func items(
    of list: SyntaxNode, _ range: ClosedRange<Int>, _ container: SourceLines.Container
  ) -> [DocumentBlock.Item] {
    var items: [DocumentBlock.Item] = []
    var child = list.firstChild
    while let node = child {
      child = node.next
      let start = min(max(node.startLine, range.lowerBound), range.upperBound)
      let end = child.map { max(start, $0.startLine - 1) } ?? range.upperBound
      items.append(
        DocumentBlock.Item(line: start, blocks: blocks(in: node, inner(of: node, start...end, container))))
    }
    return items
  }

  /// The content of an item, which begins where its first block does.
  private func inner(
    of item: SyntaxNode, _ range: ClosedRange<Int>, _ container: SourceLines.Container
  ) -> SourceLines.Container {
    guard let first = item.firstChild else {
      return SourceLines.Container(
        lines: range, firstByte: lines.length(of: range.lowerBound), columns: container.columns + 2)
    }
    let byte = first.startColumn - 1
    guard first.startLine == range.lowerBound else {
      let columns = lines.indentation(of: min(first.startLine, range.upperBound))
      return SourceLines.Container(
        lines: range, firstByte: lines.length(of: range.lowerBound), columns: min(columns, container.columns + 4))
    }
    return SourceLines.Container(
      lines: range, firstByte: byte, columns: lines.columns(of: range.lowerBound, upTo: byte))
  }

  // MARK: Tables

  /// A paragraph of libcmark, which knows no tables: its lines up to the first head of one, and the table.
  private func paragraph(_ range: ClosedRange<Int>, _ container: SourceLines.Container) -> [DocumentBlock] {
    let texts = range.map { Array(lines.trimmed($0, in: container)) }
    let head = texts.indices.dropFirst().lazy.compactMap { index in
      Self.head(texts[index - 1], texts[index]).map { (index, $0) }
    }.first
    guard let (index, header) = head else {
      return [DocumentBlock(.paragraph, lines: range, source: lines.text(ofParagraph: range, in: container))]
    }
    var blocks: [DocumentBlock] = []
    let start = range.lowerBound + index - 1
    if start > range.lowerBound {
      let before = range.lowerBound...(start - 1)
      blocks.append(DocumentBlock(.paragraph, lines: before, source: lines.text(ofParagraph: before, in: container)))
    }
    let rows = texts.indices.dropFirst(index + 1).map { row in
      var cells = Self.cells(texts[row])
      cells += repeatElement("", count: max(0, header.count - cells.count))
      return DocumentBlock.Table.Row(line: range.lowerBound + row, cells: cells)
    }
    let table = start...range.upperBound
    blocks.append(
      DocumentBlock(
        .table(DocumentBlock.Table(header: header, rows: rows)), lines: table, source: lines.text(table, in: container))
    )
    return blocks
  }

  /// The cells of a header; nil where the line below it is not a delimiter row.
  private static func head(_ header: [UInt8], _ delimiters: [UInt8]) -> [String]? {
    guard header.contains(.pipe) || delimiters.contains(.pipe) else { return nil }
    let bytes = header + [.lineFeed] + delimiters
    let line = (header.count + 1)..<bytes.count
    guard TableHead(delimiters: line, below: header.indices, in: bytes) != nil else { return nil }
    return cells(header)
  }

  private static func cells(_ line: [UInt8]) -> [String] {
    TableRow.cells(of: line.indices, in: line).map {
      String(decoding: TableRow.text(of: $0, in: line), as: UTF8.self)
    }
  }

  /// What a heading says.
  private static func plainText(of heading: SyntaxNode) -> String {
    var text: [UInt8] = []
    heading.walk { node, step in
      guard step == .enter else { return }
      switch node.type {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE: node.withLiteral { text.append($0) }
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text.append(.space)
      default: break
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
