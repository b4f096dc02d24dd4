/// What surrounds the inline text of one leaf block, as far as its meaning and its form depend on it.
struct InlineSetting {
  enum Lines {
    /// Each line begins one of the output, where block markers count.
    case kept
    /// All becomes one line.
    case joined
  }

  enum Markup {
    case all
    case allButEmphasis
    /// It is plain text, of which only what would be markup is escaped.
    case none
  }

  enum Box {
    /// What is in brackets at the start is text.
    case text
    /// A box at the start is the author's own task.
    case task
    /// A box at the start would make a task of the item around the value.
    case escaped
  }

  var lines: Lines
  var markup = Markup.all
  var box = Box.text
  var isCell = false
  var inline = Place.Inline.plain
  /// Whether block markers count at the very start.
  var startsLine = false
  var before = Neighbour.lineEdge
  var after = Neighbour.lineEdge

  /// Whether nothing in it is markup.
  var isText: Bool { markup == .none }

  var isLinkText: Bool { inline == .linkText }

  /// Whether lines that have to be one are kept apart by `<br>`: in a cell, which has no other way.
  var breaksLines: Bool { isCell && inline == .plain && !isText }
}

extension InlineSetting {
  /// One line at `place`.
  init(_ place: Place, markup: Markup = .all) {
    // The author's text was found to be a paragraph, so that few markers can be left to escape at its start: this is done
    // wherever a line could begin, since what stands before may be empty.
    let mayFollowNothing = markup != .none && place.block == .paragraph && place.inline == .plain
    self.init(
      lines: .joined, markup: markup, box: place.startsItem ? .escaped : .text, isCell: place.block == .cell,
      inline: place.inline, startsLine: place.mayStartLine || mayFollowNothing, before: place.neighbourBefore,
      after: place.neighbourAfter)
  }
}
