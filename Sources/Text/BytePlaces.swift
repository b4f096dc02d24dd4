/// The places of stretches of bytes in a text, found in one walk.
package enum BytePlaces {
  /// `ranges` are in their order and lie apart.
  package static func places(of ranges: [Range<Int>], in source: SourceText) -> [SourceRange] {
    var places: [SourceRange] = []
    var rest = ranges[...]
    var (line, column) = (1, 1)
    var start: Position?
    var previous: UInt8 = 0
    for (offset, byte) in source.text.utf8.enumerated() {
      guard let range = rest.first else { break }
      if byte & 0xC0 != 0x80 {
        if previous == 0x0A || previous == 0x0D && byte != 0x0A { (line, column) = (line + 1, 1) }
        if offset == range.lowerBound { start = Position(line: line, column: column) }
        if offset == range.upperBound, let begin = start {
          places.append(SourceRange(begin, Position(line: line, column: column)))
          rest.removeFirst()
          if rest.first?.lowerBound == offset { start = Position(line: line, column: column) }
        }
        column += 1
      }
      previous = byte
    }
    // One that ends with the text.
    if !rest.isEmpty, let begin = start, places.count < ranges.count {
      places.append(SourceRange(begin, Position(line: line, column: column)))
    }
    return places
  }
}
