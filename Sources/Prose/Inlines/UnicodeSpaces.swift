import MarkdownSyntax

extension [UInt8] {
  /// The same without white space of any kind at both ends, next to which emphasis does not hold.
  func trimmedOfUnicodeSpaces() -> [UInt8] {
    var lower = 0
    var upper = count
    while lower < upper, CharacterKind(at: lower, in: span) == .space {
      repeat { lower += 1 } while lower < upper && self[lower] & 0xC0 == 0x80
    }
    while upper > lower, CharacterKind(before: upper, in: span) == .space {
      repeat { upper -= 1 } while upper > lower && self[upper] & 0xC0 == 0x80
    }
    return Array(self[lower..<upper])
  }
}
