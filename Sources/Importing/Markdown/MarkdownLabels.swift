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
    rest = rest.drop { $0 == " " || $0 == "\t" || $0 == "\n" }
    // `**Impact** - text`
    if !hasColon, let dash = ["- ", "\u{2013} ", "\u{2014} "].first(where: rest.hasPrefix) {
      rest = rest.dropFirst(dash.count)
    }
    return (String(label), String(rest))
  }

  /// `Severity: 2`, the label of a fact without any marks.
  private static func plainLabel(of line: String) -> (label: String, rest: String)? {
    guard let colon = line.firstIndex(of: ":"), line.utf8.first.map({ ($0 | 0x20) &- 97 < 26 }) ?? false else {
      return nil
    }
    let (label, rest) = (line[..<colon], line[line.index(after: colon)...])
    guard label.utf8.count <= 40, label.split(separator: " ").count <= 5, rest.first == " " || rest.isEmpty,
      !label.contains(where: { ".,;!?`*[".contains($0) })
    else { return nil }
    return (String(label), rest.trimmed)
  }

  /// Lines all of which are labels with values, where one is of a known fact.
  private static func plainSections(_ lines: [(text: String, line: Int)], level: Int) -> [MarkdownSection]? {
    var sections: [MarkdownSection] = []
    for (text, line) in lines {
      guard let (label, rest) = plainLabel(of: text), !rest.isEmpty else { return nil }
      sections.append(
        MarkdownSection(
          label: label, line: line, level: level, [DocumentBlock(.paragraph, lines: line...line, source: rest)]))
    }
    return sections.contains { FactName($0.heading?.text ?? "") != nil } ? sections : nil
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
    let texts = items.compactMap { item -> (text: String, line: Int)? in
      guard item.blocks.count == 1, item.blocks[0].isParagraph, !item.blocks[0].source.contains("\n") else {
        return nil
      }
      return (item.blocks[0].source, item.line)
    }
    if texts.count == items.count, let found = plainSections(texts, level: level) { return found }
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
    let lines = paragraph.source.split(separator: "\n", omittingEmptySubsequences: false).map(\.trimmed)
    let numbered = lines.enumerated().map { (text: $1, line: paragraph.lines.lowerBound + $0) }
    if let found = plainSections(numbered, level: level) { return found }
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
    let known = sections.count { isKnown($0) }
    return known > 1 || known * 2 >= sections.count ? sections : nil
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
