import Markdown

/// Labels that stand for headings: `**Impact**: ...` before a text, or the fields of a table of two columns.
enum MarkdownLabels {
  /// The label that a text begins with in strong emphasis, and the text after it.
  static func label(of source: String, needsColon: Bool) -> (label: String, rest: String)? {
    guard let mark = ["**", "__"].first(where: source.hasPrefix) else { return nil }
    let inside = source.dropFirst(2)
    guard let end = inside.firstRange(of: mark) else { return nil }
    var label = inside[..<end.lowerBound]
    var rest = inside[end.upperBound...]
    guard !label.isEmpty, label.utf8.count <= longest, !label.contains("\n") else { return nil }
    var hasColon = label.hasSuffix(":")
    if hasColon { label.removeLast() }
    if !hasColon, rest.hasPrefix(":") {
      hasColon = true
      rest.removeFirst()
    }
    guard hasColon || !needsColon else { return nil }
    return (String(label), String(rest.drop { $0 == " " || $0 == "\t" || $0 == "\n" }))
  }

  private static let longest = 60

  /// A section whose labels are sections of their own, where some of them are known.
  static func expanded(_ section: MarkdownSection) -> MarkdownSection {
    var section = section
    let level = (section.heading?.level ?? 1) + 1
    var blocks: [DocumentBlock] = []
    var sections: [MarkdownSection] = []
    for block in section.blocks {
      if let found = self.sections(of: block, level: level) {
        sections += found
      } else if sections.isEmpty {
        blocks.append(block)
      } else {
        sections[sections.count - 1].blocks.append(block)
      }
    }
    section.blocks = blocks
    section.sections = sections + section.sections
    return section
  }

  private static func sections(of block: DocumentBlock, level: Int) -> [MarkdownSection]? {
    switch block.kind {
    case .list(let items): sections(of: items, level: level)
    case .paragraph: sections(ofParagraph: block, level: level)
    case .table(let table): sections(of: table, block.lines.lowerBound, level: level)
    default: nil
    }
  }

  /// `- **Impact**: text`, with more of it below.
  private static func sections(of items: [DocumentBlock.Item], level: Int) -> [MarkdownSection]? {
    var sections: [MarkdownSection] = []
    for item in items {
      guard let first = item.blocks.first, first.isParagraph,
        let (label, rest) = label(of: first.source, needsColon: item.blocks.count == 1)
      else { return nil }
      let text = rest.isEmpty ? [] : [DocumentBlock(.paragraph, lines: first.lines, source: rest)]
      sections.append(MarkdownSection(label: label, line: item.line, level: level, text + item.blocks.dropFirst()))
    }
    return sections.contains { isKnown($0) } ? sections : nil
  }

  /// `**Impact:** text` as a paragraph, or line by line.
  private static func sections(ofParagraph paragraph: DocumentBlock, level: Int) -> [MarkdownSection]? {
    var sections: [MarkdownSection] = []
    for (index, line) in paragraph.source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let number = paragraph.lines.lowerBound + index
      let text = line.trimmed
      let isAlone = paragraph.lines.count == 1
      if let (label, rest) = label(of: text, needsColon: !isAlone), !rest.isEmpty || isAlone || text.hasSuffix(":**") {
        let blocks = rest.isEmpty ? [] : [DocumentBlock(.paragraph, lines: number...number, source: rest)]
        sections.append(MarkdownSection(label: label, line: number, level: level, blocks))
      } else if sections.isEmpty {
        return nil
      } else {
        sections[sections.count - 1].append(line: text, number)
      }
    }
    return sections.contains { isKnown($0) } ? sections : nil
  }

  /// `| Severity | High |`, row by row.
  private static func sections(of table: DocumentBlock.Table, _ line: Int, level: Int) -> [MarkdownSection]? {
    guard table.header.count == 2, table.rows.count > 1 else { return nil }
    let rows = [DocumentBlock.Table.Row(line: line, cells: table.header)] + table.rows
    let sections = rows.filter { $0.cells.contains { !$0.isEmpty } }.map { row in
      let name = label(of: row.cells[0], needsColon: false)?.label ?? row.cells[0]
      let text =
        row.cells[1].isEmpty ? [] : [DocumentBlock(.paragraph, lines: row.line...row.line, source: row.cells[1])]
      return MarkdownSection(
        label: name.hasSuffix(":") ? String(name.dropLast()) : name, line: row.line, level: level, text)
    }
    return sections.count { isKnown($0) } * 2 >= sections.count ? sections : nil
  }

  private static func isKnown(_ section: MarkdownSection) -> Bool {
    let text = section.heading?.text ?? ""
    return SectionNames.role(of: text) != nil || FactName(text) != nil
  }
}

extension MarkdownSection {
  fileprivate mutating func append(line: String, _ number: Int) {
    guard let last = blocks.indices.last else {
      blocks = [DocumentBlock(.paragraph, lines: number...number, source: line)]
      return
    }
    blocks[last].lines = blocks[last].lines.lowerBound...number
    blocks[last].source += "\n" + line
  }
}
