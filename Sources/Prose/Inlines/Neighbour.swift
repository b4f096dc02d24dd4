import MarkdownSyntax

/// What stands directly before or after a value.
enum Neighbour: Hashable {
  /// The start or the end of the line, which counts as white space.
  case lineEdge
  case scalar(Unicode.Scalar)
  /// Another value, or a tag that may bring one: anything can come.
  case unknown

  func mayBe(_ byte: UInt8) -> Bool { mayBe { $0 == byte } }

  func mayBe(where matches: (UInt8) -> Bool) -> Bool {
    switch self {
    case .lineEdge: false
    case .scalar(let scalar): UInt8(exactly: scalar.value).map(matches) ?? false
    case .unknown: true
    }
  }

  /// Its kind, nil where that is unknown.
  var kind: CharacterKind? {
    switch self {
    case .lineEdge: .space
    case .scalar(let scalar): CharacterKind(scalar)
    case .unknown: nil
    }
  }
}

extension Place {
  /// What stands before the value. Next to the delimiters of an inline construct a line never begins.
  var neighbourBefore: Neighbour {
    if let before { return .scalar(before) }
    return startsLine && inline == .plain ? .lineEdge : .unknown
  }

  var neighbourAfter: Neighbour {
    if let after { return .scalar(after) }
    return endsLine && inline == .plain ? .lineEdge : .unknown
  }

  /// Whether block markers at the start of the value would be obeyed, or could be if what stands before it is empty.
  var mayStartLine: Bool {
    switch block {
    case .heading, .fencedCode: false
    case .paragraph: inline == .plain && (startsLine || before == nil)
    case .cell: inline == .plain && startsLine
    }
  }
}

extension Place.Inline {
  /// The character of the emphasis around the text, which may not be closed in it.
  var emphasisDelimiter: UInt8? {
    guard case .emphasis(let delimiter) = self else { return nil }
    return delimiter.utf8.first
  }
}
