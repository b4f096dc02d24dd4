import MarkdownSyntax

/// What an item of a list begins with: items of another kind belong to another list (CommonMark 0.30 5.3).
package enum ListKind: UInt8, Hashable, Sendable {
  case dash = 0x2D
  case star = 0x2A
  case plus = 0x2B
  /// A number with a full stop.
  case period = 0x2E
  /// A number with a parenthesis.
  case parenthesis = 0x29

  /// The kind of the item that begins with a line, which is without the prefixes of the containers around it.
  package init?(itemAt line: Range<Int>, in bytes: [UInt8]) {
    guard let marker = ListMarker(line, in: bytes) else { return nil }
    self.init(rawValue: bytes[marker.range.upperBound - 1])
  }

  /// Whether its items are numbered.
  var isOrdered: Bool { self == .period || self == .parenthesis }

  /// This kind, or another one like it that is none of `others`; nil where there is none.
  func replaced(toDifferFrom others: Set<ListKind>) -> ListKind? {
    let alike: [ListKind] = isOrdered ? [.period, .parenthesis] : [.dash, .star, .plus]
    return others.contains(self) ? alike.first { !others.contains($0) } : self
  }
}
