import Text

/// A text as a search sees it: equal for texts that differ only in case, in white space or in their Unicode form.
///
/// Strings compare by canonical equivalence (Unicode Standard Annex 15). Upper case comes first, since `ß` and `SS` differ
/// in lower case alone.
package struct FoldedText: Hashable, Sendable {
  /// The folded form, which is for comparing and not for reading.
  package let text: String

  /// Folds a name or a text.
  package init(_ text: String) {
    guard !text.isASCII else {
      self.text = Self.folded(ascii: text)
      return
    }
    self.text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").uppercased().lowercased()
  }

  /// Whether nothing but white space was in it.
  package var isEmpty: Bool { text.isEmpty }

  /// Whether another text occurs in this one: as characters, or, since a word may be typed up to a mark that stands on
  /// its last letter, as code points.
  package func contains(_ other: FoldedText) -> Bool {
    if other.text.isASCII, text.contains(bytesOf: other.text) { return true }
    guard !text.isASCII else { return false }
    return text.contains(other.text) || text.unicodeScalars.contains(other.text.unicodeScalars)
  }

  private static func folded(ascii text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0x09...0x0D, 0x20: if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      default: bytes.append(byte)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Words that are looked for in the texts of an incident: all of them have to be found, in whichever texts.
package struct TextQuery: Hashable, Sendable {
  private let words: [FoldedText]

  /// Each element is a word or a phrase; nothing but white space asks for nothing.
  package init(_ words: [String]) {
    self.words = words.map(FoldedText.init).filter { !$0.isEmpty }
  }

  /// Whether every text meets the query.
  package var isEmpty: Bool { words.isEmpty }

  /// Whether all words are in the texts.
  func isMet(by texts: some Sequence<String>) -> Bool {
    var missing = words
    for text in texts where !missing.isEmpty {
      let folded = FoldedText(text)
      missing.removeAll { folded.contains($0) }
    }
    return missing.isEmpty
  }
}
