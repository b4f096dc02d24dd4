import CCmark
import MarkdownSyntax

/// Which footnotes a document has, in the order in which its text refers to them.
///
/// A footnote is a reference with a text, the first of its label. A reference without a text, and a text that nothing
/// refers to, stay text.
struct Footnotes {
  /// What a footnote says, with where that is in the tree.
  struct Note {
    let label: [UInt8]
    /// The item of a list that stands for it.
    let item: SyntaxNode
    fileprivate var references: [[UInt8]] = []

    /// Calls `body` for each step through what the note says.
    func walk(_ body: (SyntaxNode, SyntaxNode.Step) -> Void) {
      var child = item.firstChild?.next
      while let node = child {
        node.walk(body)
        child = node.next
      }
    }
  }

  /// In the order of their numbers, from 1 on.
  private(set) var notes: [Note] = []
  private var numbers: [[UInt8]: Int] = [:]
  private var uses: [Int] = []
  /// The texts, in the order of the lines that stand for their labels.
  private var texts: [FootnoteText] = []

  /// No footnotes.
  init() {}

  init(in tree: borrowing SyntaxTree, of source: PreparedSource) {
    guard !source.footnotes.isEmpty else { return }
    texts = source.footnotes
    var collector = Collector(texts: texts, findsLinks: source.hasAddresses)
    tree.walk { node, step in collector.read(node, step) }
    let found = collector.notes
    for label in Footnote.order(of: collector.references, within: { found[$0]?.references }) {
      guard let note = found[label] else { continue }
      notes.append(note)
      uses.append(0)
      numbers[label] = notes.count
    }
  }

  var isEmpty: Bool { texts.isEmpty }

  /// The text of a footnote that an item stands for; nil for an item of a list.
  func text(of item: SyntaxNode) -> FootnoteText? {
    guard !texts.isEmpty, item.type == CMARK_NODE_ITEM, let heading = item.firstChild,
      heading.type == CMARK_NODE_HEADING
    else { return nil }
    return texts.text(at: heading.startLine)
  }

  /// Whether the item stands for the text that belongs to its label.
  func isNote(_ item: SyntaxNode, _ text: FootnoteText) -> Bool {
    numbers[text.label].map { notes[$0 - 1].item == item } ?? false
  }

  /// Calls `body` for each step through a tree in the order in which a document is written: what footnotes say comes last.
  func walk(_ tree: borrowing SyntaxTree, _ body: (SyntaxNode, SyntaxNode.Step) -> Void) {
    guard !notes.isEmpty else { return tree.walk(body) }
    var passed: SyntaxNode?
    tree.walk { node, step in
      if let open = passed {
        if node == open, step == .exit { passed = nil }
      } else if step == .enter, let text = text(of: node), isNote(node, text) {
        passed = node
      } else {
        body(node, step)
      }
    }
    for note in notes { note.walk(body) }
  }

  /// Counts a reference; its number, and how many there were to the same footnote with it. Nil for one without a text.
  mutating func use(_ label: [UInt8]) -> (number: Int, use: Int)? {
    guard let number = numbers[label] else { return nil }
    uses[number - 1] += 1
    return (number, uses[number - 1])
  }

  /// How many references to a footnote were written.
  func uses(of number: Int) -> Int { uses[number - 1] }

  /// Finds texts, and the references in each and outside of all.
  private struct Collector {
    let texts: [FootnoteText]
    let findsLinks: Bool
    var notes: [[UInt8]: Note] = [:]
    var references: [[UInt8]] = []
    /// The text that is read.
    private var open: Note?
    private var linkDepth = 0
    private var imageDepth = 0

    init(texts: [FootnoteText], findsLinks: Bool) {
      self.texts = texts
      self.findsLinks = findsLinks
    }

    mutating func read(_ node: SyntaxNode, _ step: SyntaxNode.Step) {
      switch node.type {
      case CMARK_NODE_ITEM: readItem(node, step)
      case CMARK_NODE_LINK: linkDepth += step == .enter ? 1 : -1
      case CMARK_NODE_IMAGE: imageDepth += step == .enter ? 1 : -1
      case CMARK_NODE_TEXT: if step == .enter, linkDepth == 0, imageDepth == 0 { readText(node) }
      default: break
      }
    }

    private mutating func readItem(_ node: SyntaxNode, _ step: SyntaxNode.Step) {
      guard let heading = node.firstChild, heading.type == CMARK_NODE_HEADING,
        let text = texts.text(at: heading.startLine)
      else { return }
      if step == .enter {
        open = Note(label: text.label, item: node)
      } else if let note = open.take(), notes[note.label] == nil {
        notes[note.label] = note
      }
    }

    private mutating func readText(_ node: SyntaxNode) {
      node.withLiteral { text in
        var at = 0
        var tokens = TextTokens(of: node, text, mayHoldLinks: findsLinks && BareLink.mayOccur(in: text))
        while let token = tokens.next(in: text, from: at) {
          if case .footnote(let range) = token, let label = FootnoteMark.label(of: range, in: text) {
            if open == nil { references.append(label) } else { open?.references.append(label) }
          }
          at = token.range.upperBound
        }
      }
    }
  }
}

extension [FootnoteText] {
  /// The one whose label a line of the prepared text stands for.
  fileprivate func text(at line: Int) -> FootnoteText? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].line < line { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].line == line ? self[low] : nil
  }
}
