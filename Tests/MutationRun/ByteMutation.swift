import TestSupport

/// Changes of a file that know nothing of lines.
enum ByteMutation: CaseIterable {
  case flip, insert, delete, duplicate, truncate, insertSign, insertText

  func change(_ bytes: inout [UInt8], _ dice: inout SplitMix) {
    let place = dice.next(below: bytes.count)
    switch self {
    case .flip: if !bytes.isEmpty { bytes[place] ^= 1 << UInt8(dice.next(below: 8)) }
    case .insert: bytes.insert(UInt8(dice.next(below: 256)), at: place)
    case .delete: bytes.removeSubrange(place..<min(bytes.count, place + 1 + dice.next(below: 12)))
    case .duplicate:
      bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 1 + dice.next(below: 60))], at: place)
    case .truncate: bytes.removeSubrange(place...)
    case .insertSign: bytes.insert(dice.pick(Self.signs) ?? 0, at: place)
    case .insertText: bytes.insert(contentsOf: Array((dice.pick(Self.texts) ?? "").utf8), at: place)
    }
  }

  /// Those that mean something to YAML, Markdown or the disk.
  private static let signs = Array("\t\r\n :-#[]{}&*!|>'\"%@`,?<\\~0\u{0}\u{7F}".utf8)

  private static let texts = [
    "\u{FEFF}", "\u{85}", "\u{2028}", "\u{202E}", "é", "🚒", "\r\n", "---\n", "...\n", "- ", "? ", ": ", "&a ", "*a",
    "!!str ",
    "<<: ", "|\n", ">-\n", "[[[", "{{{", "<!--", "```\n", "\n  ", "\n\n", "\"", "'", "\\u0000", "visibility: public\n",
    "<<<<<<< HEAD\n", "=======\n",
  ]
}
