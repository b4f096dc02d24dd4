import MarkdownSyntax
import Text

/// Finds the footnotes of a text: those that its text refers to, and that it has.
///
/// What nothing refers to is text, and so is a reference to nothing.
struct FootnoteReader {
  /// How a reference to a footnote is written.
  enum Form {
    /// With the same label.
    case same
    /// With a label that no other value of the document has.
    case ofValue(Int)
    /// With a number, in a place that has no room for what the footnote says but the same line.
    case number(isElement: Bool)
  }

  private var blocks: [PlacedBlock]
  private let references: References

  /// The blocks with the texts of footnotes; `references` gets how to refer to them.
  static func blocks(of blocks: [PlacedBlock], as form: Form, into references: References) -> [PlacedBlock] {
    guard blocks.contains(where: { $0.block.isFootnote }) else { return blocks }
    var reader = FootnoteReader(blocks: blocks, references: references)
    reader.find(form)
    reader.dropOthers()
    return reader.blocks
  }

  // MARK: References

  private func find(_ form: Form) {
    let (texts, labels) = allReferences()
    var written: [[UInt8]: [UInt8]] = [:]
    for (index, label) in Footnote.order(of: labels, within: { texts[$0] }).enumerated() {
      written[label] = Self.written(label, index + 1, form)
    }
    references.footnotes = written
  }

  private static func written(_ label: [UInt8], _ number: Int, _ form: Form) -> [UInt8] {
    switch form {
    case .same: Array("[^".utf8) + label + [.closeBracket]
    case .ofValue(let value): Array("[^\(value)-".utf8) + label + [.closeBracket]
    case .number(isElement: true): Array("<sup>\(number)</sup>".utf8)
    case .number(isElement: false): Array("\\[\(number)\\]".utf8)
    }
  }

  /// The labels that each footnote's text refers to, and those that all other text does.
  private func allReferences() -> (inTexts: [[UInt8]: [[UInt8]]], outside: [[UInt8]]) {
    // All are looked for that have a text.
    for placed in blocks {
      if case .footnote(let label) = placed.block { references.footnotes[Footnote.normalized(label[...])] = label }
    }
    var texts: [[UInt8]: [[UInt8]]] = [:]
    var outside: [[UInt8]] = []
    var open: (label: [UInt8], depth: Int, isFirst: Bool)?
    var depth = 0
    for placed in blocks {
      switch placed.block {
      case .footnote(let label):
        let label = Footnote.normalized(label[...])
        open = (label, depth, texts[label] == nil)
        if texts[label] == nil { texts[label] = [] }
        depth += 1
      case .quote, .item: depth += 1
      case .end:
        depth -= 1
        if depth == open?.depth { open = nil }
      case .paragraph, .heading, .table:
        let found = placed.block.inlineTexts.flatMap(referred)
        if let open { if open.isFirst { texts[open.label]? += found } } else { outside += found }
      case .thematicBreak, .code, .html, .details, .endDetails, .text: break
      }
    }
    return (texts, outside)
  }

  private func referred(in text: [UInt8]) -> [[UInt8]] {
    guard text.contains(.openBracket, followedBy: .caret) else { return [] }
    let scanner = InlineScanner(text.trimmed(), InlineSetting(lines: .kept, startsLine: true), references: references)
    return scanner.tokens.compactMap { token in
      guard case .footnote(let written) = token.kind, written.first != .backslash else { return nil }
      return Footnote.normalized(written[...])
    }
  }

  // MARK: Texts without references

  /// Makes text of what no reference leads to, and of a second text for a label.
  private mutating func dropOthers() {
    var kept: [PlacedBlock] = []
    var seen: Set<[UInt8]> = []
    /// Whether each open container is one that is dropped.
    var areDropped: [Bool] = []
    var pending: [UInt8]?
    for placed in blocks {
      if let label = pending {
        pending = nil
        // No reference, though another footnote may have the label.
        let typed = Array("\\[^".utf8) + label + "]:".utf8
        if case .paragraph(let text) = placed.block {
          kept.append(PlacedBlock(block: .paragraph(typed + [.space] + text), followsBlankLine: true))
          continue
        }
        kept.append(PlacedBlock(block: .paragraph(typed), followsBlankLine: true))
      }
      switch placed.block {
      case .footnote(let label):
        let normalized = Footnote.normalized(label[...])
        let isNote = references.footnotes[normalized] != nil && seen.insert(normalized).inserted
        areDropped.append(!isNote)
        if isNote { kept.append(placed) } else { pending = label }
      case .quote, .item:
        areDropped.append(false)
        kept.append(placed)
      case .end: if areDropped.popLast() == false { kept.append(placed) }
      default: kept.append(placed)
      }
    }
    blocks = kept
  }
}

extension Block {
  fileprivate var isFootnote: Bool { if case .footnote = self { true } else { false } }

  /// The texts in which inline markup counts.
  fileprivate var inlineTexts: [[UInt8]] {
    switch self {
    case .paragraph(let text), .heading(_, let text): [text]
    case .table(let table): table.cells
    default: []
    }
  }
}
