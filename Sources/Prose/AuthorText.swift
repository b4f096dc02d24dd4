/// Chooses the form that a place has room for.
enum AuthorText {
  static func written(_ blocks: [PlacedBlock], at place: Place) -> [UInt8] {
    guard !blocks.isEmpty else { return [] }
    let paragraph: [UInt8]? = if blocks.count == 1, case .paragraph(let text) = blocks[0].block { text } else { nil }
    guard place.block == .paragraph, place.inline == .plain else {
      let line = paragraph.map { InlineText.line($0.trimmed(), at: place) } ?? FlatWriter.written(blocks, at: place)
      return place.emphasisDelimiter == nil ? line : line.trimmedOfUnicodeSpaces()
    }
    if place.startsLine, place.endsLine { return BlockWriter.written(blocks, at: place) }
    if let paragraph { return InlineText.line(paragraph.trimmed(), at: place) }
    return blocksBelow(blocks, at: place)
  }

  /// Blocks at a place that has text beside it: a blank line keeps each apart from the other, but text after a paragraph
  /// goes on in it.
  private static func blocksBelow(_ blocks: [PlacedBlock], at place: Place) -> [UInt8] {
    let separator =
      [.lineFeed] + CodeText.trimmedEnd(of: place.continuation) + [.lineFeed] + Array(place.continuation.utf8)
    // A space that cannot be taken for a block's indentation: text after it begins no block, and an item that would
    // begin with two blank lines keeps its blocks.
    let space = Array("&#32;".utf8)
    var output: [UInt8] = []
    if !place.startsLine {
      let mayBeEmpty = place.before == nil || place.followsTaskBox
      if mayBeEmpty, !place.continuation.isEmpty { output += space }
      output += separator
    }
    output += BlockWriter.written(blocks, at: place)
    if !place.endsLine, !(blocks.last?.block.isParagraph ?? false) {
      output += separator
      if !beginsNoBlock(place.after) { output += space }
    } else if place.continuation.isEmpty, endsInList(blocks) {
      // A list of the template's own that comes next would go on with the author's.
      output += separator + space
    }
    return output
  }

  /// Whether a line that begins with this character of the template's text is text, whatever comes behind it.
  private static func beginsNoBlock(_ character: Unicode.Scalar?) -> Bool {
    guard let character else { return false }
    return character == "(" || character == "," || character == ";" || character == "." || character == ")"
      || CharacterKind(character) == .other && !("0"..."9").contains(character)
  }

  /// Whether the last of the outermost blocks is a list's item.
  private static func endsInList(_ blocks: [PlacedBlock]) -> Bool {
    var depth = 0
    var isItem = false
    for placed in blocks {
      if case .end = placed.block {
        depth -= 1
        continue
      }
      let opensItem = if case .item = placed.block { true } else { false }
      let opensQuote = if case .quote = placed.block { true } else { false }
      if depth == 0 { isItem = opensItem }
      if opensItem || opensQuote { depth += 1 }
    }
    return isItem
  }
}
