import MarkdownSyntax

/// Finds where comments end (HTML 13.2.5.43 to 13.2.5.52).
///
/// Where an end is looked for in vain, none is looked for again, so that a text full of beginnings costs no more than any
/// other.
struct CommentEnds {
  /// The first `<!--` without an end.
  private(set) var unclosed: Int?

  /// The index after the comment that begins at `start`; nil, which is noted, where it has no end.
  mutating func end(of start: Int, in bytes: [UInt8]) -> Int? {
    if bytes.byte(at: start + 4) == .greaterThan { return start + 5 }
    if bytes.byte(at: start + 4) == .hyphen, bytes.byte(at: start + 5) == .greaterThan { return start + 6 }
    var index = start + 4
    while index < unclosed ?? bytes.count {
      if bytes[index] == .hyphen, bytes.byte(at: index + 1) == .hyphen {
        if bytes.byte(at: index + 2) == .greaterThan { return index + 3 }
        if bytes.byte(at: index + 2) == .exclamationMark, bytes.byte(at: index + 3) == .greaterThan { return index + 4 }
      }
      index += 1
    }
    unclosed = min(unclosed ?? start, start)
    return nil
  }
}
