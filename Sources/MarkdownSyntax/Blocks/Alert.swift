/// A block quote that git hosts set apart: one whose first line is `[!NOTE]` or another of these words, in any case.
package enum Alert: String, CaseIterable, Sendable {
  case note, tip, important, warning, caution

  /// The alert that a line makes of the quote that it begins; nil for another line.
  package init?(line: Range<Int>, in bytes: [UInt8]) {
    guard line.count > 4, bytes[line.lowerBound] == .openBracket, bytes[line.lowerBound + 1] == .exclamationMark,
      let close = bytes[line.prefix(Self.longest)].firstIndex(of: .closeBracket),
      bytes.skippingBlanks(in: (close + 1)..<line.upperBound) == line.upperBound
    else { return nil }
    self.init(word: bytes[(line.lowerBound + 2)..<close])
  }

  /// The alert of this word, in any case.
  package init?(word: some Sequence<UInt8>) {
    self.init(rawValue: String(decoding: word.map(\.lowercased), as: UTF8.self))
  }

  /// Bytes of `[!important]`.
  private static let longest = 12

  /// What heads it.
  package var title: StaticString {
    switch self {
    case .note: "Note"
    case .tip: "Tip"
    case .important: "Important"
    case .warning: "Warning"
    case .caution: "Caution"
    }
  }

  /// Its name in lowercase.
  package var name: StaticString {
    switch self {
    case .note: "note"
    case .tip: "tip"
    case .important: "important"
    case .warning: "warning"
    case .caution: "caution"
    }
  }
}
