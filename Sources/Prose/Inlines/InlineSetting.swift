/// What surrounds the inline Markdown of one leaf block, as far as its meaning and its form depend on it.
struct InlineSetting {
  enum Lines {
    /// Each line begins one of the output, where block markers count.
    case kept
    /// All becomes one line.
    case joined
  }

  enum TaskBox {
    /// A box at the start is the author's own task.
    case markup
    /// A box at the start would make a task of the item around the value.
    case text
  }

  var lines: Lines
  var taskBox: TaskBox = .text
  /// Whether the start follows the marker of a list item that is not the author's.
  var startsItem = false
  var isCell = false
  var inline: Place.Inline = .plain
  /// Whether block markers count at the very start.
  var startsLine = false
  var before: Neighbour = .lineEdge
  var after: Neighbour = .lineEdge

  /// A leaf block of the author's own.
  static let block = InlineSetting(lines: .kept, startsLine: true)
  /// A heading of the author's own, or a cell.
  static let oneLine = InlineSetting(lines: .joined)

  init(lines: Lines, isCell: Bool = false, startsLine: Bool = false) {
    self.lines = lines
    self.isCell = isCell
    self.startsLine = startsLine
  }

  /// One line at `place`.
  ///
  /// The author's text was found to be a paragraph, so that few markers can be left to escape at its start: this is done
  /// wherever a line could begin, since what stands before may be empty.
  init(_ place: Place) {
    let mayStartLine = place.block == .paragraph || place.startsLine && place.block == .cell
    self.init(
      lines: .joined, isCell: place.block == .cell, startsLine: mayStartLine && place.inline == .plain)
    inline = place.inline
    startsItem = place.startsItem
    before = place.neighbourBefore
    after = place.neighbourAfter
  }

  var isLinkText: Bool { inline == .linkText }

  /// The character of the emphasis around the text, which may not be closed in it.
  var emphasisDelimiter: UInt8? {
    guard case .emphasis(let delimiter) = inline else { return nil }
    return delimiter.utf8.first
  }
}
