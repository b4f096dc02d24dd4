import MarkdownSyntax
import Text

/// Chooses the form that a place has room for.
enum AuthorText {
  /// Lists of the value's own are kept apart from those beside it, which are of the kinds `lists`.
  static func written(
    _ blocks: [PlacedBlock], at place: Place, apartFrom lists: Set<ListKind> = [],
    resolving references: References? = nil
  ) -> [UInt8] {
    guard !blocks.isEmpty else { return [] }
    let paragraph: [UInt8]? = if blocks.count == 1, case .paragraph(let text) = blocks[0].block { text } else { nil }
    guard place.block == .paragraph, place.inline == .plain else {
      return paragraph.map { InlineText.line($0, at: place) }
        ?? FlatWriter.written(blocks, at: place, resolving: references)
    }
    if place.startsLine, place.endsLine {
      return BlockWriter.written(blocks, at: place, apartFrom: lists, resolving: references)
    }
    if let paragraph { return InlineText.line(paragraph, at: place) }
    return blocksBelow(blocks, at: place, apartFrom: lists, resolving: references)
  }

  /// What the blocks end in, where there is room for blocks.
  static func end(of blocks: [PlacedBlock], at place: Place) -> PlacedMarkdown.End {
    guard place.block == .paragraph, place.inline == .plain, let last = blocks.last, !last.block.isParagraph
    else { return .text }
    var outermost = last.block
    var depth = 0
    for placed in blocks {
      if depth == 0 { outermost = placed.block }
      switch placed.block {
      case .item, .quote, .footnote: depth += 1
      case .end: depth -= 1
      case .paragraph, .heading, .thematicBreak, .code, .table, .html, .details, .endDetails, .text: break
      }
    }
    return outermost.itemKind == nil ? .block : .list
  }

  /// Blocks at a place that has text beside it: a blank line keeps each apart from the text before, but text after a
  /// paragraph goes on in it.
  private static func blocksBelow(
    _ blocks: [PlacedBlock], at place: Place, apartFrom lists: Set<ListKind>, resolving references: References?
  ) -> [UInt8] {
    var output: [UInt8] = []
    if !place.startsLine {
      let mayBeEmpty = place.before == nil || place.followsTaskBox
      // A space that is seen as one: an item that would begin with two blank lines keeps its blocks.
      if mayBeEmpty, !place.continuation.isEmpty { output.append("&#32;") }
      output += [.lineFeed] + place.blankLine + [.lineFeed]
      output += Array(place.continuation.utf8)
    }
    output += BlockWriter.written(blocks, at: place, apartFrom: lists, resolving: references)
    return output
  }
}
