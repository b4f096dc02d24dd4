import Incidents
import Markdown
import Records

/// Takes the section of action items apart: into items, and what is none.
struct ItemReading {
  private(set) var items: [DraftItem] = []
  /// Headings of groups, and the names of columns, with the items below them.
  private(set) var heads: [(text: String, line: Int, items: Range<Int>)] = []
  private(set) var leftBlocks: [DocumentBlock] = []
  private(set) var leftSections: [MarkdownSection] = []
  /// The lines of items that are paragraphs.
  private(set) var paragraphs: [Int] = []
  private let words: ItemWords

  /// With `isStrict`, texts that are neither in a list nor in a table are no items.
  init(_ section: MarkdownSection, isStrict: Bool, _ words: ItemWords) {
    self.words = words
    take(section, status: nil, isStrict: isStrict)
  }

  private mutating func take(_ section: MarkdownSection, status: ActionItem.Status?, isStrict: Bool) {
    let holdsLists = section.contains { $0.blocks.contains { $0.items != nil || $0.table != nil } }
    for block in section.blocks {
      let first = items.count
      switch block.kind {
      case .list(let list): for item in list { take(item) }
      case .table(let table) where !take(table, block.lines.lowerBound): leftBlocks.append(block)
      case .table: break
      case .paragraph where !holdsLists && !isStrict:
        paragraphs.append(block.lines.lowerBound)
        items.append(ItemText(block.source, line: block.lines.lowerBound, words).item)
      default: leftBlocks.append(block)
      }
      for index in first..<items.count { items[index].status = items[index].status ?? status }
    }
    for section in section.sections {
      guard let heading = section.heading else { continue }
      let first = items.count
      if section.blocks.isEmpty && section.sections.isEmpty {
        leftSections.append(section)
        continue
      }
      let (left, leftBelow) = (leftBlocks.count, leftSections.count)
      take(section, status: Self.status(ofGroup: heading.text, words) ?? status, isStrict: isStrict)
      guard items.count > first else {
        leftBlocks.removeSubrange(left...)
        leftSections.removeSubrange(leftBelow...)
        leftSections.append(section)
        continue
      }
      heads.append((heading.markup, heading.line, first..<items.count))
    }
  }

  /// `Immediate actions (completed)`
  private static func status(ofGroup heading: String, _ words: ItemWords) -> ActionItem.Status? {
    if let status = words.status(heading) { return status }
    guard heading.hasSuffix(")"), let start = heading.lastIndex(of: "(") else { return nil }
    return words.status(String(heading[heading.index(after: start)...].dropLast()))
  }

  // MARK: Lists

  /// An item, and those nested in it as items of their own; what is nested as `Owner: Ada` is about the item itself.
  private mutating func take(_ source: DocumentBlock.Item) {
    var texts: [String] = []
    var nested: [DocumentBlock.Item] = []
    var fields: [(DraftItem.Field, String, String)] = []
    for block in source.blocks {
      guard let items = block.items else {
        texts.append(block.source)
        continue
      }
      for item in items {
        if item.blocks.count == 1, let block = item.blocks.first, block.isParagraph,
          let field = Self.field(block.source)
        {
          fields.append((field.0, field.1, block.source))
        } else {
          nested.append(item)
        }
      }
    }
    guard !texts.isEmpty || !nested.isEmpty else { return }
    if !texts.isEmpty {
      var item = ItemText(texts[0], line: source.line, words).item
      if texts.count > 1 { item.text = ([item.text] + texts.dropFirst()).joined(separator: "\n\n") }
      for (field, value, whole) in fields where !item.take(value, as: field, words) { item.comments.append(whole) }
      items.append(item)
    }
    for item in nested { take(item) }
  }

  /// `Owner: Ada`
  private static func field(_ text: String) -> (DraftItem.Field, String)? {
    if let (label, rest) = MarkdownLabels.label(of: text, needsColon: true), let field = DraftItem.Field(label) {
      return field == .action ? nil : (field, rest)
    }
    guard let colon = text.firstIndex(of: ":"), let field = DraftItem.Field(String(text[..<colon])), field != .action,
      !text.contains("\n")
    else { return nil }
    return (field, text[text.index(after: colon)...].trimmed)
  }

  // MARK: Tables

  /// False for a table that has no column of a known name.
  private mutating func take(_ table: DocumentBlock.Table, _ line: Int) -> Bool {
    var fields = table.header.map { DraftItem.Field($0) }
    guard fields.contains(where: { $0 != nil }) else { return false }
    if !fields.contains(.action) {
      guard let index = fields.firstIndex(of: nil) else { return false }
      fields[index] = .action
    }
    // A second column of a kind is another text.
    for index in fields.indices where fields[index] != nil && fields[..<index].contains(fields[index]) {
      fields[index] = nil
    }
    let first = items.count
    for row in table.rows where row.cells.contains(where: { !$0.isEmpty }) {
      take(row, fields, table.header)
    }
    heads.append((table.header.filter { !$0.isEmpty }.joined(separator: " | "), line, first..<items.count))
    return true
  }

  private mutating func take(_ row: DocumentBlock.Table.Row, _ fields: [DraftItem.Field?], _ header: [String]) {
    let text = zip(fields, row.cells).first { $0.0 == .action }?.1 ?? ""
    var item = ItemText(text, line: row.line, words).item
    for (index, cell) in row.cells.enumerated() where !cell.isEmpty {
      let field = fields.indices.contains(index) ? fields[index] : nil
      guard field != .action else { continue }
      let name = header.indices.contains(index) ? header[index] : ""
      if let field, item.take(cell, as: field, words) { continue }
      // The number of the row, as that of an item of a list.
      if ["", "#", "no", "no.", "nr", "nr."].contains(name.lowercased()), cell.allSatisfy(\.isNumber) { continue }
      if field == nil, item.text.isEmpty { item.text = cell; continue }
      item.comments.append(name.isEmpty ? cell : "\(name): \(cell)")
    }
    if item.text.isEmpty {
      item.text =
        item.ticket ?? item.keys.first ?? item.comments.first ?? row.cells.filter { !$0.isEmpty }.joined(separator: " ")
    }
    items.append(item)
  }
}
