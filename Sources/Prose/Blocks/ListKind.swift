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

  /// What a line says about the list that it is an item of.
  package enum Reading: Hashable, Sendable {
    case item(ListKind)
    case none
    /// The line is too short to tell.
    case undecided
  }

  /// Reads the beginning of a line, without the prefixes of the containers around it.
  package static func reading(_ line: some Collection<UInt8>) -> Reading {
    let number = line.prefix(while: \.isDigit)
    // More digits are no number of an item (CommonMark 0.30 5.2).
    guard number.count <= 9 else { return .none }
    var rest = line[number.endIndex...]
    guard let marker = rest.popFirst() else { return .undecided }
    guard let kind = ListKind(rawValue: marker), kind.isOrdered == !number.isEmpty else { return .none }
    guard let next = rest.first else { return .undecided }
    return next.isSpace ? .item(kind) : .none
  }

  /// Whether its items are numbered.
  var isOrdered: Bool { self == .period || self == .parenthesis }

  /// This kind, or another one like it that is none of `others`; nil where there is none.
  func replaced(toDifferFrom others: Set<ListKind>) -> ListKind? {
    let alike: [ListKind] = isOrdered ? [.period, .parenthesis] : [.dash, .star, .plus]
    return others.contains(self) ? alike.first { !others.contains($0) } : self
  }
}
