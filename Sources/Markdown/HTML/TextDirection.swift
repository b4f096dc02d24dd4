/// Whether a text may hold characters that are written from right to left.
enum TextDirection {
  /// Whether a text has letters of a right-to-left script (Unicode 16.0, DerivedBidiClass: R and AL), or a few others of
  /// the same bytes, which do no harm: elements whose direction is found then have the direction that they had.
  static func isMixed(_ text: [UInt8]) -> Bool {
    for index in text.indices where text[index] >= 0xD6 {
      switch text[index] {
      // U+0580 to U+07FF: Hebrew, Arabic, Syriac, Thaana, N'Ko.
      case 0xD6...0xDF: return true
      // U+0800 to U+08FF: Samaritan, Mandaic, more of Arabic. U+200F is the mark of the direction.
      case 0xE0: if next(text, index, 1, in: 0xA0...0xA3) { return true }
      case 0xE2: if next(text, index, 1, in: 0x80...0x80), next(text, index, 2, in: 0x8F...0x8F) { return true }
      // U+FB1D to U+FDFF, and U+FE70 to U+FEFC: presentation forms.
      case 0xEF:
        if next(text, index, 1, in: 0xAC...0xAC), next(text, index, 2, in: 0x9D...0xBF) { return true }
        if next(text, index, 1, in: 0xAD...0xB7) || next(text, index, 1, in: 0xBA...0xBA) { return true }
        if next(text, index, 1, in: 0xB9...0xB9), next(text, index, 2, in: 0xB0...0xBF) { return true }
        if next(text, index, 1, in: 0xBB...0xBB), next(text, index, 2, in: 0x80...0xBC) { return true }
      // U+10800 to U+10FFF, and U+1E800 to U+1EFFF.
      case 0xF0:
        if next(text, index, 1, in: 0x90...0x90), next(text, index, 2, in: 0xA0...0xBF) { return true }
        if next(text, index, 1, in: 0x9E...0x9E), next(text, index, 2, in: 0xA0...0xBF) { return true }
      default: continue
      }
    }
    return false
  }

  private static func next(_ text: [UInt8], _ index: Int, _ offset: Int, in range: ClosedRange<UInt8>) -> Bool {
    index + offset < text.count && range.contains(text[index + offset])
  }
}
