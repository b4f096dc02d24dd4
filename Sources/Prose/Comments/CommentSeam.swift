import MarkdownSyntax

/// Keeps the texts on both sides of a removed comment from making markup together that neither makes alone.
enum CommentSeam {
  /// What is to stand between `output` and the next byte, nil where nothing is needed; what was written may get a backslash.
  static func separator(after output: inout [UInt8], before next: UInt8) -> UInt8? {
    guard let last = output.last else { return nil }
    switch last {
    case _ where last == next && (last.isDelimiter || last == .backtick): return .space
    case .closeBracket where next == .openParenthesis || next == .openBracket || next == .colon: return .backslash
    case .exclamationMark where next == .openBracket: escape(output.count - 1, of: &output)
    case .lessThan where next.isLetter || next == .slash || next == .exclamationMark || next == .questionMark:
      escape(output.count - 1, of: &output)
    case .exclamationMark, .hyphen: if next == .hyphen { escapeCommentStart(of: &output) }
    default: if last.isAlphanumeric || last == .hash || last == .ampersand { escapeReference(of: &output, next) }
    }
    return nil
  }

  private static func escape(_ index: Int, of output: inout [UInt8]) {
    output.insert(.backslash, at: index)
  }

  /// `<!` or `<!-` at the end, which more hyphens would make the beginning of a comment.
  private static func escapeCommentStart(of output: inout [UInt8]) {
    for start: [UInt8] in [[.lessThan, .exclamationMark], [.lessThan, .exclamationMark, .hyphen]]
    where output.suffix(start.count).elementsEqual(start) {
      escape(output.count - start.count, of: &output)
    }
  }

  /// The beginning of a character reference (CommonMark 6.2 of 0.29, 2.5 of 0.30).
  private static func escapeReference(of output: inout [UInt8], _ next: UInt8) {
    guard next.isAlphanumeric || next == .hash || next == .semicolon else { return }
    var index = output.count - 1
    while index > 0, output.count - index < longestReference,
      output[index].isAlphanumeric || output[index] == .hash
    {
      index -= 1
    }
    if output[index] == .ampersand { escape(index, of: &output) }
  }

  private static let longestReference = 33
}
