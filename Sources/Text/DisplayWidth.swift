/// How many columns of a terminal a character takes, so that carets stand below what they mean and columns below each
/// other.
package enum DisplayWidth {
  /// 0 for marks that stand on the character before, 2 for wide characters and emoji (Unicode Standard Annex 11), else 1.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    // Nothing below the combining marks (U+0300) is wide or without width.
    guard scalar.value >= 0x300 else { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    return wide.contains { $0.contains(scalar.value) } || scalar.properties.isEmojiPresentation ? 2 : 1
  }

  /// The same of a whole text on one line.
  package static func columns(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// Hangul, CJK, Kana, Yi, fullwidth forms and the ideographic planes; emoji are told by their property.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
    0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]
}
