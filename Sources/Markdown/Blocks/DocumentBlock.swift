/// A block of a document, with its text as somebody wrote it and its place in the source.
package struct DocumentBlock: Hashable, Sendable {
  package indirect enum Kind: Hashable, Sendable {
    case heading(Heading)
    case paragraph
    case list([Item])
    case quote
    case code
    case html
    case thematicBreak
    case table(Table)
    /// What links refer to (CommonMark 4.7), apart from any other block.
    case definitions
  }

  package struct Heading: Hashable, Sendable {
    /// 1 to 6.
    package var level: Int
    /// Without markup.
    package var text: String

    package init(level: Int, text: String) {
      self.level = level
      self.text = text
    }
  }

  package struct Item: Hashable, Sendable {
    /// 1-based.
    package var line: Int
    package var blocks: [DocumentBlock]
  }

  /// A table of GFM; cells hold Markdown.
  package struct Table: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
      /// 1-based.
      package var line: Int
      package var cells: [String]

      package init(line: Int, cells: [String]) {
        self.line = line
        self.cells = cells
      }
    }

    package var header: [String]
    package var rows: [Row]
  }

  package var kind: Kind
  /// 1-based, the last one included.
  package var lines: ClosedRange<Int>
  /// Without the indentation of the lists that it is in, and without line breaks at its end.
  package var source: String

  package init(_ kind: Kind, lines: ClosedRange<Int>, source: String) {
    self.kind = kind
    self.lines = lines
    self.source = source
  }

  package var isParagraph: Bool { kind == .paragraph }
  package var items: [Item]? { if case .list(let items) = kind { items } else { nil } }
  package var table: Table? { if case .table(let table) = kind { table } else { nil } }
  package var heading: Heading? { if case .heading(let heading) = kind { heading } else { nil } }
}
