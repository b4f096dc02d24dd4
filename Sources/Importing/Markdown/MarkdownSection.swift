import Markdown

/// A heading with what is below it, up to the next one that is not deeper.
struct MarkdownSection {
  struct Heading {
    /// Without markup.
    var text: String
    /// What stands above the content where it is written again: the heading as it is, or one made of a label.
    var source: String
    /// 1-based.
    var line: Int
    var level: Int
    /// With markup, without the marks of a heading.
    var markup: String {
      let text = source.firstLine.trimmed
      let start = text.drop { $0 == "#" }
      var end = start.trimmed
      while end.hasSuffix("#") { end.removeLast() }
      return end.trimmed.isEmpty ? self.text : end.trimmed
    }
    /// Whether it is a label at the beginning of an item, a paragraph or a row, and no heading.
    var isLabel = false
  }

  /// Nil for what is above all headings.
  var heading: Heading?
  var blocks: [DocumentBlock]
  var sections: [MarkdownSection] = []

  var isEmpty: Bool { blocks.isEmpty && sections.isEmpty }

  /// The blocks of the section and of those in it, with their headings as blocks.
  var allBlocks: [DocumentBlock] {
    blocks + sections.flatMap { $0.headingBlock + $0.allBlocks }
  }

  private var headingBlock: [DocumentBlock] {
    guard let heading else { return [] }
    return [
      DocumentBlock(
        .heading(DocumentBlock.Heading(level: heading.level, text: heading.text)), lines: heading.line...heading.line,
        source: heading.source)
    ]
  }

  /// Whether it or a section in it meets a condition.
  func contains(where condition: (MarkdownSection) -> Bool) -> Bool {
    condition(self) || sections.contains { $0.contains(where: condition) }
  }

  // MARK: Tree

  /// The sections of a document, below one without heading.
  init(_ blocks: [DocumentBlock]) {
    var rest = blocks[...]
    self.init(heading: nil, blocks: [])
    read(&rest, level: 0)
  }

  private init(heading: Heading?, blocks: [DocumentBlock]) {
    (self.heading, self.blocks) = (heading, blocks)
  }

  /// A section that a label begins.
  init(label: String, line: Int, level: Int, _ blocks: [DocumentBlock]) {
    let level = min(level, 6)
    self.init(
      heading: Heading(
        text: label, source: String(repeating: "#", count: level) + " " + label, line: line, level: level, isLabel: true
      ),
      blocks: blocks)
  }

  private mutating func read(_ rest: inout ArraySlice<DocumentBlock>, level: Int) {
    while let block = rest.first {
      guard let found = block.heading else {
        blocks.append(block)
        rest.removeFirst()
        continue
      }
      guard found.level > level else { return }
      rest.removeFirst()
      var section = MarkdownSection(
        heading: Heading(text: found.text, source: block.source, line: block.lines.lowerBound, level: found.level),
        blocks: [])
      section.read(&rest, level: found.level)
      sections.append(section)
    }
  }

  // MARK: Definitions

  /// Takes the blocks out that say what links refer to.
  mutating func takeDefinitions() -> [DocumentBlock] {
    var taken = blocks.filter { $0.kind == .definitions }
    if !taken.isEmpty { blocks.removeAll { $0.kind == .definitions } }
    for index in sections.indices { taken += sections[index].takeDefinitions() }
    return taken
  }

  // MARK: Title

  /// Takes the heading that is the document's title, if it begins with one; what is below it moves up.
  mutating func takeTitle() -> Heading? {
    guard let first = sections.first, let heading = first.heading, heading.level == 1,
      SectionNames.role(of: heading.text) == nil,
      !sections.dropFirst().contains(where: {
        $0.heading?.level == 1 && SectionNames.role(of: $0.heading?.text ?? "") == nil
      })
    else { return nil }
    blocks += first.blocks
    sections = first.sections + sections.dropFirst()
    return heading
  }
}
